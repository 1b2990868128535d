import { writeFile } from "node:fs/promises";
import { expect, test } from "../board.ts";
import { addWorkspace, chooseWorkspace, workspaceOf } from "../workspace.ts";

test("A workspace is saved, the browser forgets everything, and the file brings every line back", async ({
  board,
  context,
  page,
}, info) => {
  await board.open();
  await board.judge("CY-03", "Under way", "A draft is out");
  await board.judge("CY-03", "Delivered", "It was adopted");
  await board.goTo("Data");
  await expect(page.getByRole("main")).toContainText("Lines in the review log2");
  // A line of the very millisecond of the file would count as newer than it.
  await context.clock.setFixedTime("2026-11-24T09:16:00Z");
  const saved = await board.saved(async () =>
    page.getByRole("button", { name: "Save workspace" }).click(),
  );
  expect(saved.name).toBe("follow-through_2026-11-24.json");
  await expect(page.getByText("Every line written here is in it.")).toBeVisible();

  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await board.open("#/data");
  await expect(page.getByRole("main")).toContainText("Lines in the review log0");

  const path = info.outputPath(saved.name);
  await writeFile(path, saved.bytes);
  await addWorkspace(page, path);
  await expect(page.getByRole("main")).toContainText("Lines in the review log2");
  await board.open("#/board?open=CY-03");
  await board.reload();
  await expect(board.statusOf("CY-03")).toHaveText("Delivered");
  await expect(board.history("CY-03")).toHaveText([/It was adopted/, /A draft is out/]);
});

test("A colleague's file says what it would change before it changes anything, and can be left", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("MS-01", "Delivered");
  await board.goTo("Data");
  const file = workspaceOf([
    { commitment: "MS-01", status: "stalled" },
    { commitment: "CY-01", status: "under-way", reason: "Seen in the minutes" },
  ]);
  await chooseWorkspace(page, file);
  const dialog = page.getByRole("dialog", { name: "colleague.json" });
  await expect(dialog).toContainText("Adds 2 lines about 2 commitments.");
  await expect(dialog).toContainText("1 field says something else");
  await expect(dialog.getByRole("listitem")).toContainText("MS-01");
  await expect(dialog).toContainText("The later line wins: 0 from the file, 1 of yours.");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("main")).toContainText("Lines in the review log1");

  await addWorkspace(page, file);
  await board.goTo("Board");
  await expect(board.statusOf("MS-01")).toHaveText("Delivered");
  await board.row("CY-01").getByRole("rowheader").click();
  await expect(board.statusOf("CY-01")).toHaveText("Under way");
  await expect(board.history("CY-01")).toContainText(["Mai"]);
});

test("The same file opened again would change nothing", async ({ board, page }) => {
  await board.open("#/data");
  const file = workspaceOf([{ commitment: "CY-01", status: "under-way" }]);
  await addWorkspace(page, file);
  await chooseWorkspace(page, file);
  await expect(page.getByRole("dialog")).toContainText(
    "Nothing would change. Every line of the file is in your log already.",
  );
});

for (const [name, text, words] of [
  ["cut.json", '{ "followThrough": "workspace", "version": 1, "lines": [', /Line 1, column \d+/],
  ["shopping.json", '{ "eggs": 12 }', "This is not a Follow-Through workspace."],
  [
    "newer.json",
    '{ "followThrough": "workspace", "version": 99, "lines": [] }',
    "saved by a newer Follow-Through",
  ],
  ["picture.json", "\u0000\u0001PNG", /was not opened/],
] as const) {
  test(`${name} is refused with the place and the reason, and nothing is changed`, async ({
    board,
    page,
  }) => {
    await board.open("#/data");
    await chooseWorkspace(page, { name, mimeType: "application/json", buffer: Buffer.from(text) });
    const main = page.getByRole("main");
    await expect(main).toContainText(`${name} was not opened.`);
    await expect(main).toContainText(words);
    await expect(main).toContainText("Nothing was changed.");
    await expect(main).toContainText("Lines in the review log0");
  });
}

test("The name that an analyst gives stands on every later line, and earlier ones keep theirs", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("MS-01", "Stalled");
  await board.goTo("Data");
  await page.getByRole("textbox", { name: "Your name" }).fill("Linh");
  await board.goTo("Board");
  await board.judge("MS-01", "Under way", "It goes on");
  await expect(board.history("MS-01")).toContainText(["Linh", "Stalled"]);
  await expect(board.history("MS-01").last()).not.toContainText("Linh");
});

test("With a shorter review interval, what has rested for longer is put up for review", async ({
  board,
  context,
  page,
}) => {
  await context.clock.setFixedTime("2026-03-01T09:00:00Z");
  await board.open();
  await board.pickStatus("MS-01", "Under way");
  await context.clock.setFixedTime("2026-11-24T09:15:00Z");
  await board.reload();
  await expect(board.choice("To review", "Not assessed")).toBeVisible();
  await expect(board.choice("To review", "Nothing new for long")).toHaveCount(0);
  await board.goTo("Data");
  const interval = page.getByRole("spinbutton", { name: "Review interval, in months" });
  await expect(interval).toHaveValue("12");
  await interval.fill("6");
  await board.goTo("Board");
  await board.expectChoiceCount("To review", "Nothing new for long", 1);
  await board.reload();
  await board.expectChoiceCount("To review", "Nothing new for long", 1);
});

test("Appearance can be chosen and is remembered", async ({ board, page }) => {
  await board.open("#/data");
  await page.getByRole("radio", { name: "Dark" }).check();
  await board.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("Work that is in no file is pointed out until one is saved, with the date of the last; what came in a file is not counted", async ({
  board,
  context,
  page,
}) => {
  await context.clock.setFixedTime("2026-11-02T09:00:00Z");
  await board.open("#/data");
  const ids = ["MS-01", "MS-02", "MS-03", "MS-04", "CY-01", "CY-02", "CY-03", "CY-04"];
  const said = ids.flatMap((commitment) =>
    (["stalled", "under-way", "delivered"] as const).map((status) => ({ commitment, status })),
  );
  await addWorkspace(page, workspaceOf(said));
  await context.clock.setFixedTime("2026-11-12T09:00:00Z");
  await board.reload();
  const reminder = page.getByRole("button", { name: /in no workspace file/ });
  await expect(reminder).toHaveCount(0);

  await board.open("#/board?dataset=admm-record&theme=maritime-security");
  await page
    .getByRole("checkbox", { name: /^Select ADMM/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Select all 42 shown" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Status of the selected" }).selectOption("Under way");
  await page.getByRole("button", { name: "Judge 42" }).click();
  await board.expectSaved();
  await context.clock.setFixedTime("2026-11-24T09:15:00Z");
  await board.reload();
  await expect(reminder).toHaveText(
    "42 lines written here are in no workspace file; none was saved yet",
  );
  await reminder.click();
  await board.saved(async () => page.getByRole("button", { name: "Save workspace" }).click());
  await expect(reminder).toHaveCount(0);

  await context.clock.setFixedTime("2026-12-05T09:00:00Z");
  await board.undo().click();
  await board.expectSaved();
  await expect(reminder).toHaveText(
    "42 lines written here are in no workspace file; the last is of 24 Nov 2026",
  );
});
