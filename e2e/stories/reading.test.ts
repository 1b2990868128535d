import { expect, test } from "../board.ts";

test("The caveats of the article can be read where its facts are shown, each with what was found", async ({
  board,
  page,
}) => {
  await board.open();
  await page
    .getByRole("button", { name: "The source’s date conflicts with the official record" })
    .click();
  const caveat = page
    .getByRole("banner")
    .or(page.getByRole("listitem"))
    .filter({ hasText: "The article dates the meeting 8 October 2023" });
  await expect(caveat.first()).toContainText(
    "Contradicted. The 4th ADMM met in Ha Noi on 11 May 2010",
  );
  await expect(page.getByText("Dated 8 October 2023 by its source")).toBeVisible();
});

test("The rate says how it is counted, gives no percentage below six, and is the same on head, card and chart", async ({
  board,
  page,
}) => {
  await board.open();
  await expect(page.getByText("None rated yet · range 0–26 of 26")).toBeVisible();
  await board.pickStatus("MS-01", "Delivered");
  await board.pickStatus("MS-02", "Withdrawn");
  const head = page.locator("header").filter({ has: page.getByRole("heading", { level: 1 }) });
  await expect(head).toContainText("1 of 1 rated delivered · range 1–25 of 25");
  const ofMaritime = "1 of 1 rated delivered · range 1–3 of 3";
  await expect(board.card("Maritime security")).toContainText(ofMaritime);
  const chart = board.chart("Status by focus area");
  await expect(chart.getByRole("figure")).toHaveAccessibleName(new RegExp(ofMaritime));
  const table = await board.chartAsTable("Status by focus area");
  await expect(table.getByRole("row", { name: /^Maritime/ })).toContainText(ofMaritime);
  await expect(chart).toContainText("No percentage below 6 rated");
  await page.getByRole("button", { name: "How it is counted" }).click();
  await expect(head).toContainText("Delivered ÷ (all − not assessed − withdrawn)");
});

test("The detail says where the promise stands, how its source is graded, and what speaks against it", async ({
  board,
}) => {
  await board.open("#/board?open=CY-03");
  const origin = board.detail("CY-03").getByRole("region", { name: "Where it comes from" });
  await expect(origin).toContainText("Focus on Regional Security Cooperation");
  await expect(origin).toContainText("Promised by");
  await expect(origin).toContainText("by its source");
  await origin.getByText(/caveats about this source/).click();
  await expect(origin).toContainText("The 4th ADMM met in Ha Noi on 11 May 2010");
});

test("Every commitment of the article starts as not assessed", async ({ board }) => {
  await board.open();
  await board.expectChoiceCount("Status", "Not assessed", 26);
  for (const status of ["No evidence found", "Under way", "Delivered", "Not delivered"]) {
    await board.expectChoiceCount("Status", status, 0);
  }
});
