import { expect, test } from "../board.ts";
import { Keyboard } from "../keyboard.ts";

const REASON = "A draft standard is out for comment";

test("From the first Tab to the saved file, an analyst needs no mouse", async ({ board, page }) => {
  const keyboard = new Keyboard(page);
  await board.open();

  await keyboard.tabTo(page.getByRole("button", { name: "Skip to the page" }));
  await keyboard.press("Enter");
  await keyboard.tabTo(board.card("Cybersecurity"));
  await keyboard.press("Enter");
  await board.expectCount("4 of 26");

  await keyboard.press("/");
  await keyboard.expectFocusSeen(board.search);
  await keyboard.type("standards");
  await board.expectCount("1 of 26");
  await keyboard.press("Control+A", "Delete");
  await board.expectCount("4 of 26");
  await keyboard.press("Escape");

  await keyboard.press("j", "j", "j");
  const row = board.row("CY-03");
  await keyboard.expectFocusSeen(row.getByRole("rowheader"));
  await keyboard.press("4");
  await expect(board.statusOf("CY-03")).toHaveText("Under way");

  await keyboard.press("Enter");
  await expect(board.detail("CY-03")).toBeFocused();
  await keyboard.press("r");
  await keyboard.expectFocusSeen(board.detail("CY-03").getByRole("textbox", { name: "Reason" }));
  await keyboard.type(REASON);
  await keyboard.press("Enter");
  await board.expectSaved();
  await expect(board.history("CY-03").first()).toContainText(REASON);
  await keyboard.press("Escape");
  await expect(board.detail("CY-03")).toBeHidden();
  await keyboard.expectFocusSeen(row.getByRole("rowheader"));

  await keyboard.press("k");
  await keyboard.expectFocusSeen(board.row("CY-02").getByRole("rowheader"));
  await keyboard.press("2");
  await expect(board.statusOf("CY-02")).toHaveText("No evidence found");

  await keyboard.tabTo(page.getByRole("button", { name: "Export CSV" }), "Shift+Tab");
  const file = await board.csv(async () => keyboard.press("Enter"));
  expect(file.rows.map((one) => one["Status"])).toEqual([
    "Not assessed",
    "No evidence found",
    "Under way",
    "Not assessed",
  ]);
  expect(file.rows[2]?.["Reason"]).toBe(REASON);
});

test("The status list is opened, walked and answered by arrows, Enter and Escape, and gives the focus back", async ({
  board,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await board.open("#/board?theme=hadr&columns=id,statement,status");
  await keyboard.press("j", "ArrowRight", "ArrowRight");
  await keyboard.expectFocusSeen(board.statusOf("HR-01"));
  await keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: "Statuses for HR-01" });
  await expect(list.getByRole("option", { name: "Not assessed", exact: true })).toBeFocused();
  await keyboard.press("ArrowDown", "ArrowDown", "Enter");
  await expect(board.statusOf("HR-01")).toHaveText("Not started");
  await keyboard.expectFocusSeen(board.statusOf("HR-01"));

  await keyboard.press("Enter");
  await expect(list).toBeVisible();
  await keyboard.press("ArrowDown", "Escape");
  await expect(list).toBeHidden();
  await expect(board.statusOf("HR-01")).toHaveText("Not started");
  await keyboard.expectFocusSeen(board.statusOf("HR-01"));
});

test("Arrows walk the table, Page Down and Control with End go far, and the focused row is never under the head", async ({
  board,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await board.open("#/board?dataset=admm-record");
  await keyboard.press("j", "ArrowRight", "ArrowDown");
  await expect(page.locator(":focus")).toHaveText(/./);
  await keyboard.press("Control+End");
  await keyboard.expectFocusSeen(page.locator(":focus"));
  await expect(board.grid.getByRole("row").filter({ has: page.locator(":focus") })).toHaveAttribute(
    "aria-rowindex",
    "259",
  );
  await keyboard.press("Control+Home");
  await keyboard.expectFocusSeen(board.row("ADMM-01-2006-P3").getByRole("rowheader"));
  await keyboard.press("PageDown");
  await keyboard.press("ArrowUp", "ArrowUp");
  const place = await page.locator(":focus").boundingBox();
  const head = await board.head("ID").boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
});

test("Heads are sorted by Enter, with Shift by one more, and groups are folded by Enter", async ({
  board,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await board.open("#/board?theme=cybersecurity&theme=hadr&group=theme");
  await keyboard.press("j");
  await keyboard.expectFocusSeen(board.groupHead("Cybersecurity"));
  await keyboard.press("Enter");
  await expect(board.groupHead("Cybersecurity")).toHaveAttribute("aria-expanded", "false");
  await keyboard.press("Enter");
  await expect(board.groupHead("Cybersecurity")).toHaveAttribute("aria-expanded", "true");
  await keyboard.press("ArrowUp");
  const id = board.head("ID").getByRole("button");
  await keyboard.expectFocusSeen(id);
  await keyboard.press("Enter", "Enter");
  await expect(board.head("ID")).toHaveAttribute("aria-sort", "descending");
  await keyboard.press("ArrowRight", "Shift+Enter");
  await expect(page).toHaveURL(/sort=-id,statement/);
});

test("Every key stands in the list that a question mark opens, and Escape closes it", async ({
  board,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await board.open();
  await keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "All keys" });
  for (const words of [
    "Search",
    "Next row",
    "Previous row",
    "Status: Under way",
    "Write the reason",
    "Add evidence",
    "Undo",
    "Redo",
  ]) {
    await expect(keys).toContainText(words);
  }
  await keyboard.press("4", "Escape");
  await expect(keys).toBeHidden();
  await board.expectChoiceCount("Status", "Under way", 0);
});

test("A status given by a key does not lose the reason that was written before it", async ({
  board,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await board.open("#/board?open=CY-03");
  await keyboard.press("r");
  await keyboard.type(REASON);
  await keyboard.press("Enter", "Escape");
  await expect(board.row("CY-03")).toContainText(REASON);
  await keyboard.press("4");
  await expect(board.statusOf("CY-03")).toHaveText("Under way");
  await expect(board.row("CY-03")).toContainText(REASON);
});

test("Panels of columns and of export options take the focus and give it back", async ({
  board,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await board.open("#/board?theme=hadr");
  const columns = page.getByRole("button", { name: "Columns", exact: true });
  await keyboard.tabTo(columns);
  await keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Columns" });
  await keyboard.tabTo(panel.getByRole("checkbox", { name: "Lead" }));
  await keyboard.press("Space");
  await expect.poll(async () => board.columns()).not.toContain("Lead");
  await keyboard.press("Escape");
  await expect(columns).toBeFocused();

  const options = page.getByRole("button", { name: "Export options" });
  await keyboard.tabTo(options);
  await keyboard.press("Enter");
  const save = page
    .getByRole("dialog", { name: "Export options" })
    .getByRole("button", { name: "Save the CSV file" });
  await keyboard.tabTo(save);
  const file = await board.csv(async () => keyboard.press("Enter"));
  expect(file.header).not.toContain("Lead");
});
