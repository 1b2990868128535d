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

test("A selection that filters hide is still counted, and can be cleared", async ({ board }) => {
  await board.open();
  await box(board, "MS-01").click();
  await box(board, "MS-02").click();
  await board.card("Cybersecurity").click();
  await expect(bar(board)).toContainText("2 selected, 2 of them filtered away");
  await bar(board).getByRole("button", { name: "Clear selection" }).click();
  await expect(bar(board)).toBeHidden();
});
