import type { Page } from "@playwright/test";
import type { Board } from "../board.ts";
import { expect, test } from "../board.ts";
import { addWorkspace, chooseWorkspace, workspaceOf } from "../workspace.ts";

/** What this analyst has said before anything is opened. */
const OWN = workspaceOf(
  [{ commitment: "MS-01", status: "stalled", reason: "Said by me" }],
  "own.json",
);
const SOUND = workspaceOf([
  { commitment: "CY-03", status: "under-way", reason: "Một bản thảo" },
  { commitment: "CY-01", status: "delivered", reason: "Adopted" },
]);
const TEXT = String(SOUND.buffer);

/** Chooses the file without the file dialog, and gives what the page says of it, or of the change that it asks about. */
async function answerTo(page: Page, content: Buffer | string, name: string): Promise<string> {
  const buffer = Buffer.from(content);
  await page.getByLabel("Open workspace").last().setInputFiles({
    name,
    mimeType: "application/json",
    buffer,
  });
  const refused = page.getByRole("status").filter({ hasText: `${name} was not opened.` });
  const dialog = page.getByRole("dialog", { name });
  await expect(refused.or(dialog)).toBeVisible();
  if (await refused.isVisible()) return refused.innerText();
  const asked = await dialog.innerText();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return asked;
}

async function expectUnchanged(board: Board): Promise<void> {
  await expect(board.page.getByRole("main")).toContainText("Lines in the review log1");
  await board.reload();
  await expect(board.page.getByRole("main")).toContainText("Lines in the review log1");
  await board.goTo("Board");
  await expect(board.statusOf("MS-01")).toHaveText("Stalled");
  await board.expectChoiceCount("Status", "Not assessed", 25);
}

test.beforeEach(async ({ board, page }) => {
  await board.open("#/data");
  await addWorkspace(page, OWN);
});

test("A workspace file cut at every 97th byte is refused each time, with the place, and nothing is changed", async ({
  board,
  page,
}) => {
  test.slow();
  for (let length = 0; length < SOUND.buffer.length; length += 97) {
    const said = await answerTo(page, SOUND.buffer.subarray(0, length), `cut-${length}.json`);
    // A cut in the midst of a letter leaves what is no text.
    expect(said).toMatch(/Line \d+(, column \d+:| is not UTF-8) .*\. Nothing was changed\.$/);
  }
  await expectUnchanged(board);
});

test("A workspace file with a bit turned is refused or asks first, and left it changes nothing", async ({
  board,
  page,
}) => {
  test.slow();
  for (let at = 0; at < SOUND.buffer.length; at += 41) {
    const turned = Buffer.from(SOUND.buffer);
    turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8));
    const said = await answerTo(page, turned, `bit-${at}.json`);
    expect(said).toMatch(/Nothing was changed\.$|^bit-\d+\.json\s+Workspace of 2 lines/);
  }
  await expectUnchanged(board);
});

const [line = ""] = TEXT.split("\n").filter((row) => row.includes('"lines"'));
const planted = TEXT.replaceAll('"v": 1,', '"v": 1, "__proto__": { "polluted": 1 },').replace(
  line,
  `"__proto__": { "polluted": 1 }, "settings": { "version": 1, "__proto__": { "polluted": 1 } }, ${line}`,
);
const twice = JSON.stringify({
  ...(JSON.parse(TEXT) as object),
  lines: (JSON.parse(TEXT) as { lines: object[] }).lines.map((one) => ({ ...one, id: "same" })),
});

for (const [what, content, words] of [
  ["a million opening brackets", "[".repeat(1_000_000), /nested deeper than this app reads/],
  [
    "a million brackets, all closed, where its lines should stand",
    TEXT.replace(/"lines": \[[^]*\]/, `"lines": ${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`),
    /nested deeper than this app reads/,
  ],
  ["one id for two lines of two meanings", twice, /The id same already stands for another line/],
  [
    "a line of a newer version",
    TEXT.replace('"v": 1', '"v": 2'),
    /saved by a newer Follow-Through\. Reload to get that version/,
  ],
] as const) {
  test(`A workspace file with ${what} is refused in a plain sentence, and nothing is changed`, async ({
    board,
    page,
  }) => {
    const said = await answerTo(page, content, "bad.json");
    expect(said).toMatch(words);
    expect(said).toMatch(/Nothing was changed\.$/);
    await expectUnchanged(board);
  });
}

test("A file whose id means another thing here than there cannot be added", async ({
  board,
  page,
}) => {
  const forged = Buffer.from(String(OWN.buffer).replace("Said by me", "Said by another"));
  await chooseWorkspace(page, { ...OWN, buffer: forged });
  const dialog = page.getByRole("dialog", { name: "own.json" });
  await expect(dialog).toContainText("This file cannot be added.");
  await expect(dialog.getByRole("button", { name: /^Add|^Take/ })).toHaveCount(0);
  await dialog.getByText("Close", { exact: true }).click();
  await expectUnchanged(board);
});

test("Keys such as __proto__ in a workspace file give no object a new property, and its lines are read", async ({
  page,
}) => {
  expect(planted).not.toBe(TEXT);
  const said = await answerTo(page, planted, "planted.json");
  expect(said).toContain("Adds 2 lines about 2 commitments.");
  expect(said).toContain("“__proto__” of its settings is not known here and is left aside.");
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
});
