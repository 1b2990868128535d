import { expect, test } from "../board.ts";

const RECORD = "ADMM record, 2006 to 2026";
const ARTICLE = "4th ASEAN Defence Ministers’ Meeting, Hanoi";

test("An analyst switches to the record, groups by meeting, sorts by date and steps along a lineage", async ({
  board,
}) => {
  await board.open();
  await board.chooseDataset(RECORD);
  await board.expectCount("259 of 259");

  await board.group("Meeting");
  await expect(board.groupHead("1st ADMM, 2006")).toContainText("6 · 0 of 6 assessed");

  const columns = await board.columnsPanel();
  await columns.getByRole("checkbox", { name: "Date" }).check();
  await columns.press("Escape");
  await board.sortBy("Date");
  await expect(board.head("Date")).toHaveAttribute("aria-sort", "ascending");
  await expect(board.row("ADMM-01-2006-P3")).toContainText("2006");
  await board.sortBy("Date");
  await expect(board.head("Date")).toHaveAttribute("aria-sort", "descending");

  await board.search.fill("ADMM-04-2010-S1");
  const latest = await board.openDetail("ADMM-04-2010-S1");
  const lineage = latest.getByRole("region", { name: "Lineage: pledged" });
  await expect(lineage.getByRole("listitem").first()).toContainText("1st ADMM, 2006");

  await lineage.getByRole("listitem").first().getByRole("button").click();
  await expect(board.detail("ADMM-01-2006-P6a")).toBeVisible();
  await expect(board.detail("ADMM-04-2010-S1")).toBeHidden();
  await expect(board.page).toHaveURL(/open=ADMM-01-2006-P6a/);
});

test("Whatever the rows are sorted by, the meetings that group them follow one another in time", async ({
  board,
}) => {
  await board.open(
    "#/board?dataset=admm-record&group=meeting&columns=id,statement,date&sort=-id&q=ADMM-0",
  );
  const heads = board.grid.getByRole("gridcell", { expanded: true });
  await expect(heads.nth(0)).toContainText("1st ADMM, 2006");
  await expect(board.grid.getByRole("rowheader").first()).toHaveText("ADMM-01-2006-S2");
  await board.sortBy("ID");
  await expect(heads.nth(0)).toContainText("1st ADMM, 2006");
  await expect(board.grid.getByRole("rowheader").first()).toHaveText("ADMM-01-2006-P3");
});

test("A commitment of the article leads to what the official record says of it, and the back button leads home", async ({
  board,
  page,
}) => {
  await board.open("#/board?open=MS-01");
  const inRecord = board.detail("MS-01").getByRole("region", { name: /^In the official record/ });
  await inRecord
    .getByRole("listitem")
    .filter({ hasText: "11th ADMM, 2017" })
    .getByRole("button")
    .click();
  await expect(board.detail("ADMM-11-2017-S1")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: RECORD })).toBeVisible();
  await page.goBack();
  await expect(board.detail("MS-01")).toBeVisible();
  await board.expectCount("26 of 26");
});

test("What is judged in one dataset leaves the other alone", async ({ board }) => {
  await board.open();
  await board.pickStatus("MS-01", "Delivered");
  await board.chooseDataset(RECORD);
  await expect(board.card("Maritime security")).toContainText("Maritime security0 of");
  await board.chooseDataset(ARTICLE);
  await expect(board.statusOf("MS-01")).toHaveText("Delivered");
});
