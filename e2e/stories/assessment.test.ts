import { expect, test } from "../board.ts";

test("Dates are typed as people type them: what is understood is said at once, and what can be two days is asked about", async ({
  board,
}) => {
  await board.open("#/board?open=HR-04");
  const detail = board.detail("HR-04");
  const due = detail.getByRole("textbox", { name: "Due" });
  await due.fill("03/04/2026");
  await expect(due).toHaveAttribute("aria-invalid", "true");
  await expect(detail).toContainText("This can be 3 April or 4 March 2026.");
  await due.fill("by Q3 2025");
  await expect(detail).toContainText("Understood as Q3 2025.");
  await due.press("Tab");
  await detail.getByRole("textbox", { name: "Why this change" }).fill("Stated in the work plan");
  await detail.getByRole("textbox", { name: "Why this change" }).press("Enter");
  await expect(due).toHaveValue("2025-07/2025-09");
  await expect(detail).toContainText("Q3 2025. Overdue.");

  await board.judge("HR-04", "Delivered", "The centre opened");
  const delivered = detail.getByRole("textbox", { name: "Delivered on" });
  await delivered.fill("Nov 2025");
  await delivered.press("Tab");
  await detail.getByRole("textbox", { name: "Owner" }).focus();
  await expect(detail).toContainText("Q3 2025. Late.");
  await delivered.fill("2013");
  await delivered.press("Escape");
  await expect(delivered).toHaveValue("2025-11");
  await expect(detail).toBeVisible();
  await expect(board.history("HR-04")).toHaveText([
    /Delivered on: Nov 2025, was none\./,
    /Delivered, was Not assessed\. “The centre opened”/,
    /Due: Q3 2025, was none\. “Stated in the work plan”/,
  ]);
});

test("Kind, wording, tags, a note and the other reading are a press away, each a line with the analyst's name, and are there after a reload", async ({
  board,
  page,
}) => {
  await board.open("#/board?open=CY-02");
  await board.judge("CY-02", "Under way", "Two exercises were held");
  const detail = board.detail("CY-02");
  await detail.getByRole("textbox", { name: "Your name" }).fill("Linh");
  await detail.getByRole("textbox", { name: "Your name" }).press("Enter");
  await detail.getByRole("combobox", { name: "Confidence" }).selectOption("Low");
  await detail.getByRole("textbox", { name: "Because" }).fill("One source");
  await detail.getByText("More: kind, wording, tags, other reading, note").click();
  await detail.getByRole("combobox", { name: "Kind" }).selectOption("Recurring");
  await expect(detail).toContainText("Comes round again");
  await detail.getByRole("textbox", { name: "Why this change" }).fill("Held every year");
  await detail.getByRole("textbox", { name: "Why this change" }).press("Enter");
  await detail.getByRole("combobox", { name: "Wording" }).selectOption("Specific act");
  await detail.getByRole("textbox", { name: "Tags" }).fill("norms; cyber ;norms");
  await detail.getByRole("textbox", { name: "Note" }).fill("Ask again in May");
  await detail.getByRole("textbox", { name: "Contested" }).fill("Both were planned before");
  // A press on what lies below is not lost when the field is left and what was written shows above.
  await detail.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("dialog", { name: "Add evidence" }).getByText("Cancel").click();
  await board.expectSaved();

  await board.reload();
  await expect(detail.getByRole("textbox", { name: "Your name" })).toBeHidden();
  await expect(detail).toContainText("More: Recurring, Specific act, 2 tags, contested, note");
  await expect(detail.getByRole("definition").filter({ hasText: "Two exercises" })).toBeVisible();
  await expect(
    detail.getByRole("definition").filter({ hasText: "Both were planned before" }),
  ).toBeVisible();
  await expect(detail.getByRole("textbox", { name: "Because" })).toHaveValue("One source");
  await expect(board.history("CY-02")).toHaveText([
    /Contested: “Both were planned before” Linh\./,
    /Note: “Ask again in May”, was none\. Linh\./,
    /Tags: “cyber” “norms”, was none\. Linh\./,
    /Wording: Specific act, was none\. Linh\./,
    /Kind: still Recurring\. “Held every year” Linh\./,
    /Kind: Recurring, was none\. Linh\./,
    /Confidence: still Low\. “One source” Linh\./,
    /Confidence: Low, was none\. Linh\./,
    /Under way, was Not assessed\. “Two exercises were held”/,
  ]);
  await board.expectChoiceCount("To review", "Contested", 1);
});

test("After a year without news the board asks whether a commitment has stalled; the analyst says no, and a year later yes", async ({
  board,
  context,
}) => {
  await context.clock.setFixedTime("2026-11-24T09:15:00Z");
  await board.open();
  await board.judge("CT-02", "Under way", "Talks began");
  const detail = board.detail("CT-02");
  const question = detail.getByText("Has it stalled?");
  await expect(question).toBeHidden();

  await context.clock.setFixedTime("2027-12-01T09:15:00Z");
  await board.reload();
  await expect(question).toHaveText("Nothing new since 24 Nov 2026. Has it stalled?");
  await detail.getByRole("button", { name: "Still under way" }).click();
  await expect(question).toBeHidden();
  await expect(detail.getByRole("button", { name: "Under way", exact: true })).toBeFocused();
  await expect(detail.getByRole("textbox", { name: "Reason" })).toHaveValue("Talks began");

  await context.clock.setFixedTime("2028-12-02T09:15:00Z");
  await board.reload();
  await expect(question).toHaveText("Nothing new since 1 Dec 2027. Has it stalled?");
  await detail.getByRole("button", { name: "Accept" }).click();
  await expect(board.statusOf("CT-02")).toHaveText("Stalled");
  await expect(question).toBeHidden();
  await board.expectSaved();
  await expect(board.history("CT-02")).toHaveText([
    /Stalled, was Under way\. “Nothing new since 1 Dec 2027\.”/,
    /Still Under way\. “Talks began”/,
    /Under way, was Not assessed\. “Talks began”/,
  ]);
});

test("After the first entry the browser is asked to keep it, and its answer is said in plain words", async ({
  board,
  page,
}) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = async () => false;
    StorageManager.prototype.persisted = async () => false;
  });
  await board.open();
  const foot = page.getByRole("contentinfo");
  await expect(foot).not.toContainText("This browser");
  await board.pickStatus("MS-01", "Under way");
  await expect(foot).toContainText("This browser may clear it when the disk runs full.");
  await foot.getByRole("button", { name: "Save a copy" }).click();
  await expect(page.getByRole("button", { name: "Save workspace" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Not promised");
});

test("Why a tag, an owner, a note or another reading changed can be said in the same line, by keyboard, or left out", async ({
  board,
  page,
}) => {
  await board.open("#/board?open=CY-04");
  const detail = board.detail("CY-04");
  const why = detail.getByRole("textbox", { name: "Why this change" });
  const write = async (field: string, text: string, reason: string) => {
    await expect(why).toHaveCount(0);
    await detail.getByRole("textbox", { name: field }).fill(text);
    await page.keyboard.press("Tab");
    await expect(why).toBeFocused();
    await page.keyboard.type(reason);
    await page.keyboard.press("Enter");
  };
  await write("Owner", "Linh", "Took it over in May");
  await detail.getByText("More: kind, wording, tags, other reading, note").click();
  await write("Tags", "training", "Asked for by the working group");
  await write("Contested", "Begun before", "Said at the forum");
  await write("Note", "Ask again", "");
  // Enter writes at once: who has nothing to say is not held up.
  await detail.getByRole("textbox", { name: "Owner" }).fill("Mai");
  await page.keyboard.press("Enter");
  await expect(why).toHaveCount(0);
  await detail.getByRole("button", { name: "Add evidence" }).click();
  const dialog = page.getByRole("dialog", { name: "Add evidence" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("Course opened");
  await dialog.getByRole("textbox", { name: "Why it is cited" }).fill("The only one on paper");
  await page.keyboard.press("Enter");
  await board.expectSaved();
  const said = [
    /Evidence added: “Course opened” \(F6, supports\)\. “The only one on paper”/,
    /Owner: Mai, was Linh\.\s*Take back$/,
    /Note: “Ask again”, was none\.\s*Take back$/,
    /Contested: “Begun before”\. “Said at the forum”/,
    /Tags: “training”, was none\. “Asked for by the working group”/,
    /Owner: Linh, was none\. “Took it over in May”/,
  ];
  await expect(board.history("CY-04")).toHaveText(said);
  await board.goTo("Activity");
  const log = page.getByRole("table", { name: "Review log" });
  await expect(log).toContainText("“Asked for by the working group”");
  await page.getByRole("searchbox", { name: "Search" }).fill("forum");
  await expect(log.getByRole("row")).toHaveCount(2);
});
