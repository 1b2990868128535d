import { expect, test } from "../board.ts";

test("A week later the board of last Monday is back by setting the date, and all that has changed since is one list", async ({
  board,
  context,
  page,
}) => {
  await context.clock.setFixedTime("2026-05-04T10:00:00Z");
  await board.open();
  await board.judge("CY-03", "Not started", "Nothing was published");
  await board.pickStatus("MS-01", "Under way");
  await context.clock.setFixedTime("2026-05-11T09:00:00Z");
  await board.reload();
  await board.judge("CY-03", "Under way", "A draft was published");
  await board.pickStatus("CT-01", "No evidence found");

  await board.asOf().fill("2026-05-04");
  await expect(board.statusOf("CY-03")).toHaveText("Not started");
  await expect(board.statusOf("CT-01")).toHaveText("Not assessed");
  await expect(board.statusOf("MS-01")).toHaveText("Under way");
  await board.asOf().fill("");

  await page.getByRole("link", { name: "What has changed" }).click();
  await page.getByRole("button", { name: "A week" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Changes from 4 May 2026 to 11 May 2026" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/#\/since\?since=2026-05-04/);
  await expect(page.getByRole("main")).toContainText(
    "2 moved, 0 with new evidence, 0 became overdue, 24 are still unknown.",
  );
  await expect(page.getByRole("main")).toContainText("0 of 3 rated delivered · range 0–24 of 26");
  const moved = page.getByRole("region", { name: /^Moved/ });
  await expect(moved.getByRole("row", { name: /^CY-03/ })).toContainText(
    /Not startedUnder wayA draft was published/,
  );
  await expect(moved.getByRole("row")).toHaveCount(3);

  await page.reload();
  await expect(moved.getByRole("row")).toHaveCount(3);
  const file = await board.csv(async () =>
    page.getByRole("button", { name: "Export CSV" }).click(),
  );
  expect(file.name).toBe("hanoi-article_changes_2026-05-04_to_2026-05-11.csv");
  expect(file.rows[1]).toMatchObject({
    Change: "Moved",
    ID: "CY-03",
    "Status before": "Not started",
    "Status after": "Under way",
    Reason: "A draft was published",
  });
  expect(file.rows).toHaveLength(26);

  // A link to these two days is one to them on every later day.
  await context.clock.setFixedTime("2026-06-30T09:00:00Z");
  await page.getByRole("link", { name: /#\/since\?/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Changes from 4 May 2026 to 11 May 2026",
  );
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("group", { name: "Days to compare" })).toBeHidden();
  await expect(moved.getByRole("row")).toHaveCount(3);
});
