import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../board.ts";
import { addWorkspace, workspaceOf } from "../workspace.ts";

function lines(page: Page): Locator {
  return page
    .getByRole("table", { name: "Review log" })
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
}

test("Activity lists all that was said, newest first, and finds it by word, field and day", async ({
  board,
  context,
  page,
}) => {
  await board.open();
  await expect(board.page.getByRole("link", { name: "Activity" })).toBeVisible();
  await board.judge("MS-04", "Under way", "Việt Nam hosted talks");
  await context.clock.setFixedTime("2026-11-25T08:00:00Z");
  await board.judge("CY-03", "Delivered", "=1+1");
  await board.detail("CY-03").getByRole("combobox", { name: "Confidence" }).selectOption("High");

  await board.goTo("Activity");
  await expect(lines(page)).toHaveText([
    /CY-03.*Confidence/,
    /CY-03.*Delivered, was Not assessed/,
    /MS-04.*Under way/,
  ]);

  const search = page.getByRole("searchbox", { name: "Search the log" });
  await search.fill("viet");
  await expect(lines(page)).toHaveText([/MS-04/]);
  await search.fill("");
  await page.getByLabel("Field").selectOption("Confidence");
  await expect(lines(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.getByLabel("To", { exact: true }).fill("2026-11-24");
  await expect(lines(page)).toHaveText([/MS-04/]);

  await expect(page).toHaveURL(/#\/activity\?to=2026-11-24/);
  await page.reload();
  await expect(lines(page)).toHaveText([/MS-04/]);
  await page.goBack();
  await expect(lines(page)).toHaveCount(3);
});

test("The log is narrowed to one analyst, also by a link, and what is exported is hers", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  await addWorkspace(
    page,
    workspaceOf([
      { commitment: "MS-01", status: "stalled", author: "Mai" },
      { commitment: "CY-01", status: "under-way", author: "Linh" },
    ]),
  );
  await board.goTo("Activity");
  await expect(lines(page)).toHaveCount(2);
  await page.getByLabel("Author").selectOption("Linh");
  await expect(lines(page)).toHaveText([/Linh.*CY-01/]);
  await page.reload();
  await expect(lines(page)).toHaveText([/Linh.*CY-01/]);
  const file = await board.csv(async () =>
    page.getByRole("button", { name: "Export the log" }).click(),
  );
  expect(file.rows.map((row) => row["Author"])).toEqual(["Linh"]);
});

test("The lines on screen are exported, formulas made harmless", async ({ board, page }) => {
  await board.open();
  await board.judge("CY-03", "Delivered", "=1+1");
  await board.judge("CY-02", "Under way", "Second");
  await board.goTo("Activity");
  await page.getByRole("searchbox", { name: "Search the log" }).fill("CY-03");
  await expect(lines(page)).toHaveCount(1);
  const file = await board.csv(async () =>
    page.getByRole("button", { name: "Export the log" }).click(),
  );
  expect(file.name).toBe("review-log_1-of-2_2026-11-24.csv");
  expect(file.rows).toHaveLength(1);
  expect(Object.values(file.rows[0] ?? {})).toContain("'=1+1");
});

test("A line is taken back from the log, which keeps it and adds one", async ({ board, page }) => {
  await board.open();
  await board.judge("CY-03", "Delivered", "Too soon");
  await board.goTo("Activity");
  await page.getByRole("button", { name: /^Take back/ }).click();
  await expect(lines(page)).toHaveText([
    /Taken back: Not assessed, was Delivered/,
    /Delivered, was Not assessed.*taken back/,
  ]);
  await page.getByRole("table").getByRole("link", { name: "CY-03" }).first().click();
  await expect(board.statusOf("CY-03")).toHaveText("Not assessed");
});

test("An empty log says how its first line is written", async ({ board, page }) => {
  await board.open("#/activity");
  await expect(page.getByText("Nothing was said yet.")).toBeVisible();
  await page.getByRole("button", { name: "Go to the board" }).click();
  await board.expectCount("26 of 26");
});
