import { expect, test } from "../board.ts";

test("Undo takes the last judgement back with its reason, redo brings both again, and history keeps every line", async ({
  board,
}) => {
  await board.open();
  await expect(board.undo()).toBeDisabled();
  await board.judge("CY-03", "Under way", "First reason");
  await board.judge("CY-03", "Delivered", "Second reason");
  const reason = board.detail("CY-03").getByRole("textbox", { name: "Reason" });

  await board.undo().click();
  await expect(reason).toHaveValue("First reason");
  await expect(
    board.detail("CY-03").getByRole("button", { name: "Under way", exact: true }),
  ).toHaveAttribute("aria-pressed", "true");
  await board.undo().click();
  await expect(reason).toHaveValue("");
  await expect(board.undo()).toBeDisabled();

  await board.redo().click();
  await board.redo().click();
  await expect(reason).toHaveValue("Second reason");
  await expect(board.redo()).toBeDisabled();
  await expect(board.history("CY-03")).toHaveCount(6);
  await board.expectSaved();
  await board.reload();
  await expect(reason).toHaveValue("Second reason");
  await expect(board.history("CY-03")).toHaveCount(6);
});

test("The keys u and Shift with u undo and redo, and leave text being written alone", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("MS-01", "Stalled");
  await page.keyboard.press("u");
  await expect(board.statusOf("MS-01")).toHaveText("Not assessed");
  await page.keyboard.press("Shift+U");
  await expect(board.statusOf("MS-01")).toHaveText("Stalled");
  await board.search.pressSequentially("u");
  await expect(board.search).toHaveValue("u");
  await board.search.fill("");
  await expect(board.statusOf("MS-01")).toHaveText("Stalled");
});

test("One line of the history is taken back, and what was said after it stays", async ({
  board,
}) => {
  await board.open("#/board?open=HR-04");
  await board.judge("HR-04", "Under way", "A centre was proposed");
  const detail = board.detail("HR-04");
  await detail.getByRole("combobox", { name: "Confidence" }).selectOption("Low");
  await expect(board.history("HR-04")).toHaveCount(2);
  await detail.getByRole("button", { name: /^Take back: Under way/ }).click();
  await expect(board.statusOf("HR-04")).toHaveText("Not assessed");
  await expect(detail.getByRole("combobox", { name: "Confidence" })).toHaveValue("low");
  await expect(board.history("HR-04").first()).toContainText(
    "Taken back: Not assessed, was Under way",
  );
});

test("Due dates and owners are written as they are left, and what is no date is not taken", async ({
  board,
}) => {
  await board.open("#/board?open=HR-04");
  const detail = board.detail("HR-04");
  const due = detail.getByRole("textbox", { name: "Due" });
  await due.fill("next spring");
  await due.press("Tab");
  await expect(due).toHaveAttribute("aria-invalid", "true");
  await expect(detail).toContainText(
    "“next spring” cannot be read as a date. Write a date such as 2026,",
  );
  await due.fill("2026-05");
  await due.press("Tab");
  await detail.getByRole("textbox", { name: "Owner" }).fill("Secretariat");
  await detail.getByRole("textbox", { name: "Owner" }).press("Enter");
  await board.expectSaved();
  await expect(board.history("HR-04")).toHaveText([
    /Owner: Secretariat, was none/,
    /Due: May 2026, was none/,
  ]);
  await board.reload();
  await expect(due).toHaveValue("2026-05");
  await expect(board.row("HR-04")).toContainText("May 2026");
});
