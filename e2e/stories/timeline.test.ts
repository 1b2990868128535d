import { expect, test } from "../board.ts";

test("The article's timeline gives the claimed date beside the recorded one", async ({
  board,
  page,
}) => {
  await board.open("#/timeline");
  const main = page.getByRole("main");
  await expect(main).toContainText("Dated 8 Oct 2023 by its source");
  await expect(main).toContainText("11 May 2010 by the official record");
});

test("Everything on the timeline can be read as a table, and a commitment opens from it", async ({
  board,
  page,
}) => {
  await board.open("#/timeline?dataset=admm-record");
  await page.getByRole("button", { name: "Timeline as a table" }).click();
  const table = page.getByRole("table", { name: "Timeline" });
  await expect(table.getByRole("rowgroup").filter({ hasText: /^2006/ })).toContainText(
    "Kuala Lumpur",
  );
  const row = table
    .getByRole("row")
    .filter({ hasText: "ADMM-01-2006-P3" })
    .filter({ hasText: "Commitment" });
  await row.getByRole("button").first().click();
  await expect(board.detail("ADMM-01-2006-P3")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(board.detail("ADMM-01-2006-P3")).toBeHidden();
  await expect(row.getByRole("button").first()).toBeFocused();
});

test("A row of marks is walked by arrows, and Enter keeps a mark with the ways on from it", async ({
  board,
  page,
}) => {
  await board.open("#/timeline?dataset=admm-record");
  const meetings = page.getByRole("listbox", { name: /^Meetings/ });
  await meetings.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const kept = page.getByRole("group", { name: "Meeting" });
  await expect(kept).toBeFocused();
  await expect(kept).toContainText("1st ADMM");
  await kept.getByRole("button", { name: "List its commitments" }).click();
  await board.expectCount("6 of 259");
});

test("Fewer years can be shown, and earlier ones are one press away", async ({ board, page }) => {
  await board.open("#/timeline?dataset=admm-record");
  const chart = page.getByRole("group", { name: /^Timeline, / });
  const years = page.getByRole("group", { name: "Years shown" });
  await years.getByRole("button", { name: "5 years" }).click();
  await expect(chart).toHaveAccessibleName(/1 Jan 2022 to 31 Dec 2026/);
  await years.getByRole("button", { name: "Earlier" }).click();
  await expect(chart).toHaveAccessibleName(/to 30 Jun 2024/);
  await years.getByRole("button", { name: "20 years" }).click();
  await expect(chart).toHaveAccessibleName(/2006 to/);
});

test("The filters of the board are in force on the timeline, which says so and can drop them", async ({
  board,
  page,
}) => {
  await board.open("#/board?dataset=admm-record&theme=cybersecurity");
  const shown = await page.getByRole("status").filter({ hasText: " of 259 shown" }).innerText();
  await board.goTo("Timeline");
  const filtered = page
    .getByRole("main")
    .getByRole("status")
    .filter({ hasText: "pass the board’s filters" });
  await expect(filtered).toContainText(shown.replace(" shown", ""));
  await filtered.getByRole("button", { name: "Show all" }).click();
  await expect(filtered).toBeHidden();
});

test("A pledge is followed through the meetings that stated it again", async ({ board, page }) => {
  await board.open("#/timeline?dataset=admm-record&open=ADMM-04-2010-S1");
  const thread = page
    .getByRole("region")
    .filter({ has: page.getByRole("combobox", { name: "Lineage of" }) });
  await expect(thread.getByRole("listitem").first()).toContainText("1st ADMM");
  await thread.getByRole("listitem").first().getByRole("button").click();
  await expect(board.detail("ADMM-01-2006-P6a")).toBeVisible();
});
