import type { Locator } from "@playwright/test";
import type { Board } from "../board.ts";
import { expect, test } from "../board.ts";

function bar(board: Board): Locator {
  return board.page.getByRole("form", { name: "Judge the selected" });
}

function box(board: Board, id: string): Locator {
  return board.page.getByRole("checkbox", { name: `Select ${id}` });
}

test("Three commitments are judged in one act with one reason, and one press of Undo takes all three back", async ({
  board,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await box(board, "CY-01").click();
  await box(board, "CY-03").click({ modifiers: ["Shift"] });
  await expect(bar(board)).toContainText("3 selected");

  await bar(board)
    .getByRole("combobox", { name: "Status of the selected" })
    .selectOption("No evidence found");
  await bar(board)
    .getByRole("textbox", { name: "Reason for the selected" })
    .fill("Searched the communiqués");
  await bar(board).getByRole("button", { name: "Judge 3" }).click();
  await expect(bar(board)).toBeHidden();
  for (const id of ["CY-01", "CY-02", "CY-03"]) {
    await expect(board.statusOf(id)).toHaveText("No evidence found");
    await expect(board.row(id)).toContainText("Searched the communiqués");
  }
  await expect(board.statusOf("CY-04")).toHaveText("Not assessed");
  await board.expectSaved();

  await board.undo().click();
  for (const id of ["CY-01", "CY-02", "CY-03"])
    await expect(board.statusOf(id)).toHaveText("Not assessed");
  await expect(board.undo()).toBeDisabled();
  await board.redo().click();
  await expect(board.statusOf("CY-02")).toHaveText("No evidence found");
});

test("Forty are judged in one act, and one press of Undo takes all forty back", async ({
  board,
}) => {
  await board.open("#/board?dataset=admm-record&theme=maritime-security");
  await board.expectCount("42 of 259");
  const [first = "", second = "", third = ""] = await board.ids();
  await box(board, first).click();
  await bar(board).getByRole("button", { name: "Select all 42 shown" }).click();
  await box(board, first).click();
  await box(board, second).click();
  await bar(board)
    .getByRole("combobox", { name: "Status of the selected" })
    .selectOption("Under way");
  await bar(board).getByRole("button", { name: "Judge 40" }).click();
  await board.expectChoiceCount("Status", "Under way", 40);
  await board.expectSaved();
  await board.undo().click();
  await board.expectChoiceCount("Status", "Not assessed", 42);
  await expect(board.undo()).toBeDisabled();
  await board.reload();
  await board.redo().click();
  await board.expectChoiceCount("Status", "Under way", 40);
  await expect(board.statusOf(third)).toHaveText("Under way");
  await expect(board.statusOf(first)).toHaveText("Not assessed");
});

test("By keys alone rows far down the table are selected and judged, and what judges them is in sight", async ({
  board,
  page,
}) => {
  await board.open();
  for (let at = 0; at < 14; at++) await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(board)).toContainText("1 selected");
  await expect(bar(board)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const focused = board.grid.locator(":focus");
  await expect(focused).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("5");
  await board.expectChoiceCount("Status", "Stalled", 2);
  await page.keyboard.press("u");
  await board.expectChoiceCount("Status", "Not assessed", 26);
});

test("A selection that filters hide is still counted, and can be cleared", async ({ board }) => {
  await board.open();
  await box(board, "MS-01").click();
  await box(board, "MS-02").click();
  await board.card("Cybersecurity").click();
  await expect(bar(board)).toContainText("2 selected, 2 of them filtered away");
  await bar(board).getByRole("button", { name: "Clear selection" }).click();
  await expect(bar(board)).toBeHidden();
});
