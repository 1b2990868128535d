import type { Locator } from "@playwright/test";
import { expect, test } from "../board.ts";

/** What the search has marked in a row; `mark` has no role that a locator could name. */
function marks(row: Locator): Locator {
  return row.locator("mark");
}

test("An analyst who types viet finds the reason that names Việt Nam, with the match marked", async ({
  board,
}) => {
  await board.open();
  await board.judge("MS-04", "Under way", "Việt Nam hosted a round of talks");
  await board.closeDetail("MS-04");

  // The meeting was in Viet Nam, so the bare word finds all that was pledged there; only here is something marked.
  await board.search.fill("viet");
  await expect(marks(board.row("MS-04"))).toHaveText(["Việt"]);
  await expect(marks(board.row("MS-03"))).toHaveCount(0);

  await board.search.fill("viet hosted talks");
  await board.expectCount("1 of 26");
  await board.expectIds(["MS-04"]);
  await expect(marks(board.row("MS-04"))).toHaveText(["Việt", "hosted", "talks"]);
});

test("Đ and đ are found by d, and capital letters make no difference", async ({ board }) => {
  await board.open();
  await board.judge("HR-02", "Not started", "Đà Nẵng was offered as a place");
  await board.closeDetail("HR-02");

  for (const typed of ["da nang", "ĐÀ NẴNG", "DA NANG"]) {
    await board.search.fill(typed);
    await board.expectIds(["HR-02"]);
  }
  await expect(marks(board.row("HR-02"))).toHaveText(["Đà", "Nẵng"]);
});

test("Words are all looked for, words in quotes are looked for as one", async ({ board }) => {
  await board.open();
  await board.search.fill("standards common");
  await board.expectIds(["CY-03"]);
  await board.search.fill('"common standards"');
  await board.expectCount("0 of 26");
  await board.search.fill('"common cybersecurity standards"');
  await board.expectIds(["CY-03"]);
});

test("What is searched stands in the address, so a reload finds it again", async ({
  board,
  page,
}) => {
  await board.open();
  await board.search.fill("communiqué");
  await board.expectCount("3 of 26");
  await expect(page).toHaveURL(/q=communiqu/);
  await board.reload();
  await expect(board.search).toHaveValue("communiqué");
  await board.expectCount("3 of 26");
});
