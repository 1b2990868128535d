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

test("The rate says how it is counted, gives no percentage, and moves with each judgement", async ({
  board,
  page,
}) => {
  await board.open();
  await expect(page.getByText("None rated yet · range 0–26 of 26")).toBeVisible();
  await board.pickStatus("MS-01", "Delivered");
  await board.pickStatus("MS-02", "Withdrawn");
  await expect(page.getByText("1 of 1 rated delivered · range 1–25 of 25")).toBeVisible();
  await page.getByRole("button", { name: "How it is counted" }).click();
  await expect(page.getByText("Delivered ÷ (all − not assessed − withdrawn)")).toBeVisible();
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
