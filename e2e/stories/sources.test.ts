import { expect, test } from "../board.ts";

test("Each claim of the article stands beside what a check found, and opens the commitment that it names", async ({
  board,
  page,
}) => {
  await board.open("#/sources");
  const claims = page.getByRole("table", { name: "Claims" });
  await expect(page.getByText("46 of 46 claims")).toBeVisible();
  const claim = claims.getByRole("row", { name: /^FOC-10/ });
  await expect(claim).toContainText(
    "No meeting in the record was seen to promise common standards",
  );
  await expect(claim).toContainText("Unconfirmed");
  await claim.getByRole("button", { name: "CY-03" }).click();
  await expect(board.detail("CY-03")).toBeVisible();
});

test("Claims are found by verdict and by word, and what cannot be used says so", async ({
  board,
  page,
}) => {
  await board.open("#/sources");
  await page
    .getByRole("group", { name: "Verdict" })
    .getByRole("button", { name: /^Not usable/ })
    .click();
  await expect(page.getByText("5 of 46 claims")).toBeVisible();
  await expect(page.getByRole("table", { name: "Claims" })).toContainText(
    "Name and institution are unfilled placeholders",
  );
  await page.getByRole("group", { name: "Verdict" }).getByRole("button", { name: /^All/ }).click();
  await page.getByRole("searchbox").fill("zeppelin");
  await page.getByRole("button", { name: "Show all claims" }).click();
  await expect(page.getByText("46 of 46 claims")).toBeVisible();
});

test("The record lists its documents, and a document leads to the commitments that rest on it", async ({
  board,
  page,
}) => {
  await board.open("#/sources?dataset=admm-record");
  await expect(page.getByText("97 of 97 documents")).toBeVisible();
  await page.getByRole("searchbox").fill("inaugural");
  const row = page
    .getByRole("row")
    .filter({ hasText: /inaugural/i })
    .first();
  await row
    .getByRole("link")
    .or(row.getByRole("button"))
    .filter({ hasText: /^\d+/ })
    .first()
    .click();
  await expect(board.grid).toBeVisible();
  await expect(board.row("ADMM-01-2006-P3")).toBeVisible();
});
