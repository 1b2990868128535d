import { expect, test } from "../board.ts";
import { addWorkspace, workspaceOf } from "../workspace.ts";

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

test("Counts, charts, facets, rate and export are those of the day that is looked back at", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  await addWorkspace(
    page,
    workspaceOf([
      { commitment: "CY-01", status: "under-way", at: "2026-05-04T09:00:00.000Z" },
      { commitment: "CY-02", status: "delivered", at: "2026-05-04T09:00:00.000Z" },
      { commitment: "CY-01", status: "delivered", at: "2026-09-01T09:00:00.000Z" },
      { commitment: "CY-03", status: "stalled", at: "2026-09-01T09:00:00.000Z" },
    ]),
  );
  await board.open("#/board?theme=cybersecurity");
  await expect(board.card("Cybersecurity")).toContainText("2 of 3 rated delivered");
  await board.asOf().fill("2026-06-30");
  await expect(page.getByText("On 30 Jun 2026:")).toBeVisible();
  await expect(board.card("Cybersecurity")).toContainText("1 of 2 rated delivered");
  await board.expectChoiceCount("Status", "Under way", 1);
  await board.expectChoiceCount("Status", "Stalled", 0);
  const table = await board.chartAsTable("Status by focus area");
  await expect(table.getByRole("button", { name: "1, Cybersecurity, Under way" })).toBeVisible();
  const { name, rows } = await board.exportCsv();
  expect(name).toBe("hanoi-article_4-of-26_2026-06-30.csv");
  expect(rows.map((row) => row["Status"])).toEqual([
    "Under way",
    "Delivered",
    "Not assessed",
    "Not assessed",
  ]);
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
