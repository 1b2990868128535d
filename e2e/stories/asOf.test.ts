import { expect, test } from "../board.ts";

test("On a past day the board is as it was and cannot be changed, until the day is cleared", async ({
  board,
  context,
  page,
}) => {
  await context.clock.setFixedTime("2026-05-04T10:00:00Z");
  await board.open("#/board?theme=cybersecurity");
  await board.judge("CY-03", "Not started", "Nothing was published");
  await context.clock.setFixedTime("2026-09-15T10:00:00Z");
  await board.reload();
  await board.judge("CY-03", "Under way", "A draft was published");

  await board.asOf().fill("2026-06-30");
  await expect(board.statusOf("CY-03")).toHaveText("Not started");
  await expect(page.getByText("On 30 Jun 2026:")).toBeVisible();
  const detail = board.detail("CY-03");
  await expect(detail).toContainText(
    "This is the board of a day in the past. Clear As of to judge.",
  );
  await expect(detail.getByRole("textbox", { name: "Reason" })).toBeDisabled();
  await expect(detail.getByRole("button", { name: "Delivered", exact: true })).toBeDisabled();
  await board.closeDetail("CY-03");
  await board.row("CY-03").press("7");
  await expect(board.statusOf("CY-03")).toHaveText("Not started");

  await board.reload();
  await expect(board.asOf()).toHaveValue("2026-06-30");
  await expect(board.statusOf("CY-03")).toHaveText("Not started");

  await board.asOf().fill("");
  await expect(board.statusOf("CY-03")).toHaveText("Under way");
  await expect(page).not.toHaveURL(/asof/);
  await board.pickStatus("CY-03", "Stalled");
});

test("Before the first judgement nothing was assessed", async ({ board, context }) => {
  await context.clock.setFixedTime("2026-05-04T10:00:00Z");
  await board.open();
  await board.pickStatus("MS-01", "Delivered");
  await context.clock.setFixedTime("2026-05-20T10:00:00Z");
  await board.open("#/board?asof=2026-05-03");
  await board.expectChoiceCount("Status", "Not assessed", 26);
  await expect(board.chart("Follow-through over time")).toContainText(
    "Nothing was judged by this day.",
  );
});

test("A tab that stays open overnight knows the new day", async ({ board, context }) => {
  await context.clock.setFixedTime("2026-05-04T10:00:00Z");
  await board.open();
  await board.pickStatus("MS-01", "Not started");
  await context.clock.setFixedTime("2026-05-06T10:00:00Z");
  await board.pickStatus("MS-01", "Under way");
  await board.asOf().fill("2026-05-05");
  await expect(board.statusOf("MS-01")).toHaveText("Not started");
});
