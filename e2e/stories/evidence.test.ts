import { createHash } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import type { Board } from "../board.ts";
import { expect, test } from "../board.ts";

interface Item {
  readonly title: string;
  readonly reliability?: string;
  readonly credibility?: string;
  readonly bearing?: string;
}

function form(page: Page, name = "Add evidence"): Locator {
  return page.getByRole("dialog", { name });
}

function evidence(board: Board, id: string): Locator {
  return board.detail(id).getByRole("region", { name: "Evidence" });
}

async function grade(dialog: Locator, { reliability, credibility, bearing }: Omit<Item, "title">) {
  if (reliability !== undefined)
    await dialog.getByRole("combobox", { name: "Source reliability" }).selectOption(reliability);
  if (credibility !== undefined)
    await dialog
      .getByRole("combobox", { name: "Information credibility" })
      .selectOption(credibility);
  if (bearing !== undefined)
    await dialog.getByRole("combobox", { name: "Bearing" }).selectOption({ label: bearing });
}

async function addEvidence(board: Board, id: string, item: Item): Promise<void> {
  await board.detail(id).getByRole("button", { name: "Add evidence" }).click();
  const dialog = form(board.page);
  await dialog.getByRole("textbox", { name: "Title" }).fill(item.title);
  await grade(dialog, item);
  await dialog.getByRole("button", { name: "Save evidence" }).click();
  await expect(dialog).toBeHidden();
  await board.expectSaved();
}

test("The key e opens the form; what is graded and dated there stands in the detail with its meaning and a hash, also after a reload", async ({
  board,
  page,
}) => {
  const excerpt = "“A shared format”\nwas published in Việt Nam.";
  await board.open("#/board?theme=cybersecurity");
  await board.row("CY-03").getByRole("rowheader").click();
  await page.keyboard.press("e");
  const dialog = form(page);
  await expect(dialog.getByRole("textbox", { name: "Title" })).toBeFocused();
  // Keys of the board are text here: the 7 sets no status.
  await page.keyboard.type("Centre publishes 7 rules");
  await dialog.getByRole("textbox", { name: "Address" }).fill("see annex");
  await dialog.getByRole("textbox", { name: "Date" }).fill("Q3 2026");
  await expect(dialog).toContainText("Understood as Q3 2026.");
  await dialog.getByRole("textbox", { name: "Publisher" }).fill("ASEAN Secretariat");
  await dialog.getByRole("textbox", { name: "Excerpt" }).fill(excerpt);
  await dialog.getByRole("textbox", { name: "Archived copy" }).fill("https://web.archive.org/x");
  await grade(dialog, { reliability: "B", credibility: "2", bearing: "Supports" });
  await dialog.getByRole("textbox", { name: "Title" }).press("Enter");
  await expect(dialog.getByRole("textbox", { name: "Address" })).toBeFocused();
  await expect(dialog).toContainText("This is no web address.");
  await dialog.getByRole("textbox", { name: "Address" }).fill("asean.org/rules");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await board.expectSaved();

  await expect(board.statusOf("CY-03")).toHaveText("Not assessed");
  await expect(board.history("CY-03")).toHaveText([
    /Evidence added: “Centre publishes 7 rules” \(B2, supports\)/,
  ]);
  await board.reload();
  const item = evidence(board, "CY-03").getByRole("listitem").first();
  await expect(item).toContainText("B2");
  await expect(item).toContainText("Q3 2026");
  await expect(item).toContainText("ASEAN Secretariat");
  await expect(item.getByRole("link", { name: "asean.org" })).toHaveAttribute(
    "href",
    "https://asean.org/rules",
  );
  await item.getByText("Supports: usually reliable, probably true").click();
  await expect(item.getByRole("blockquote")).toHaveText(excerpt);
  await expect(item).toContainText(createHash("sha256").update(excerpt).digest("hex"));
  await expect(item).toContainText("The excerpt matches it.");
});

test("Evidence is corrected and taken out by new lines that say why, and Undo brings it back", async ({
  board,
  page,
}) => {
  await board.open("#/board?open=MS-02");
  const items = evidence(board, "MS-02").getByRole("listitem");
  await addEvidence(board, "MS-02", { title: "Minutes of the talks", bearing: "Contradicts" });
  await items.getByText("Contradicts: neither source nor information is judged").click();
  await items.getByRole("button", { name: "Correct: Minutes of the talks" }).click();
  const dialog = form(page, "Correct evidence");
  await grade(dialog, { reliability: "C", credibility: "3" });
  await dialog.getByRole("textbox", { name: "Why the correction" }).fill("Read in full");
  await dialog.getByRole("button", { name: "Save correction" }).click();
  await expect(items).toContainText("Contradicts: fairly reliable, possibly true");

  await items.getByRole("button", { name: "Take out: Minutes of the talks" }).click();
  await page.keyboard.type("A draft, never adopted");
  await page.keyboard.press("Enter");
  await expect(evidence(board, "MS-02")).toContainText("Nothing is cited yet.");
  await expect(board.detail("MS-02").getByRole("button", { name: "Add evidence" })).toBeFocused();
  await page.keyboard.press("u");
  await expect(items).toContainText("C3");
  await board.expectSaved();
  await expect(board.history("MS-02")).toHaveText([
    /Taken back: Evidence is in again: “Minutes of the talks” \(C3, contradicts\)/,
    /Evidence taken out: “Minutes of the talks” \(C3, contradicts\)\. “A draft, never adopted”/,
    /Evidence changed: .* \(C3, contradicts\), was .* \(F6, contradicts\)\. “Read in full”/,
    /Evidence added: “Minutes of the talks” \(F6, contradicts\)/,
  ]);
});

test("A milestone becomes evidence by one press; Delivered on too little is flagged, not forbidden, until it is graded B2", async ({
  board,
  page,
}) => {
  const id = "ADMM-04-2010-S1";
  const flag = "Too little evidence for Delivered.";
  await board.open(`#/board?dataset=admm-record&open=${id}`);
  const detail = board.detail(id);
  await detail.getByRole("button", { name: "Delivered", exact: true }).click();
  await expect(board.statusOf(id)).toHaveText("Delivered");
  await expect(detail).toContainText(flag);
  await board.expectChoiceCount("To review", "Too little evidence", 1);

  const use = detail.getByRole("button", { name: /^Use as evidence: Eighteen countries/ });
  await use.click();
  await expect(use).toBeHidden();
  const item = evidence(board, id).getByRole("listitem").first();
  await expect(item).toContainText("12 Oct 2010");
  await expect(item).toContainText("F6");
  await expect(detail).toContainText(flag);

  await item.getByText("Supports: neither source nor information is judged").click();
  await item.getByRole("button", { name: /^Correct: Eighteen countries/ }).click();
  await grade(form(page, "Correct evidence"), { reliability: "B", credibility: "2" });
  await form(page, "Correct evidence").getByRole("button", { name: "Save correction" }).click();
  await expect(detail).not.toContainText(flag);
  await expect(evidence(board, id)).toContainText(/For Delivered: Rests on .* graded B2\./);
  await expect(board.choice("To review", "Too little evidence")).toBeHidden();
});

test("Two items at C3 carry Delivered once one is said to be independent, and a form left by Escape is as it was", async ({
  board,
  page,
}) => {
  await board.open("#/board?open=HR-01");
  const detail = board.detail("HR-01");
  await addEvidence(board, "HR-01", { title: "News report", reliability: "C", credibility: "3" });
  await detail.getByRole("button", { name: "Add evidence" }).click();
  await form(page).getByRole("textbox", { name: "Title" }).fill("Field visit");
  await grade(form(page), { reliability: "C", credibility: "3" });
  await page.keyboard.press("Escape");
  await expect(form(page)).toBeHidden();
  await expect(detail).toBeVisible();
  await expect(detail).toContainText("A second, independent one is missing");

  await detail.getByRole("button", { name: "Add evidence" }).click();
  await expect(form(page)).toContainText("What you had written and not saved is here again.");
  await expect(form(page).getByRole("textbox", { name: "Title" })).toHaveValue("Field visit");
  await form(page).getByRole("checkbox", { name: "C3 News report" }).check();
  await form(page).getByRole("button", { name: "Save evidence" }).click();
  await expect(evidence(board, "HR-01")).toContainText(
    "For Delivered: Rests on two independent items, “News report” and “Field visit”, graded C3 and C3.",
  );
});
