import { expect, test } from "../board.ts";

test("Columns are shown, hidden, moved, pinned and widened from the panel, and the address keeps all but the width", async ({
  board,
  page,
}) => {
  await board.open();
  const panel = await board.columnsPanel();
  await panel.getByRole("checkbox", { name: "Lead" }).uncheck();
  await panel.getByRole("checkbox", { name: "Place" }).check();
  await panel.getByRole("button", { name: "Move Status towards the start" }).click();
  await panel.getByRole("button", { name: "Pin Measure" }).click();
  await expect
    .poll(async () => board.columns())
    .toEqual([
      "ID",
      "Measure",
      "Statement",
      "Focus area",
      "Status",
      "Due",
      "Changed",
      "Reason",
      "Place",
    ]);

  const before = await widthOf(board, "Measure");
  await panel.getByRole("button", { name: "Make Measure wider" }).click();
  await expect.poll(async () => widthOf(board, "Measure")).toBe(before + 24);
  await expect(page).toHaveURL(/pin=measure/);

  await board.reload();
  expect(await board.columns()).toEqual([
    "ID",
    "Measure",
    "Statement",
    "Focus area",
    "Status",
    "Due",
    "Changed",
    "Reason",
    "Place",
  ]);
  expect(await widthOf(board, "Measure")).toBe(before + 24);

  await (
    await board.columnsPanel()
  )
    .getByRole("button", { name: "Back to the first columns" })
    .click();
  await expect
    .poll(async () => board.columns())
    .toEqual([
      "ID",
      "Statement",
      "Focus area",
      "Measure",
      "Status",
      "Lead",
      "Due",
      "Changed",
      "Reason",
    ]);
  expect(await widthOf(board, "Measure")).toBe(before);
});

test("Pinned columns stay in sight when the table is scrolled sideways, and the others pass beneath them", async ({
  board,
  page,
}) => {
  await board.open(
    "#/board?theme=cybersecurity&columns=id,measure,statement,theme,status,document,source,place&pin=measure",
  );
  const leftOf = async (column: string) =>
    (await board.row("CY-03").locator(`[data-column=${column}]`).boundingBox())?.x ?? 0;
  const [id, measure, theme] = [await leftOf("id"), await leftOf("measure"), await leftOf("theme")];
  await page.getByRole("main").evaluate((main) => main.scrollTo({ left: 200 }));
  await expect.poll(async () => leftOf("theme")).toBe(theme - 200);
  expect(await leftOf("id")).toBe(id);
  expect(await leftOf("measure")).toBe(measure);
  // What is drawn over what: the pinned cell is the one under the pointer.
  const under = await board
    .row("CY-03")
    .locator("[data-column=measure]")
    .evaluate((cell) => {
      const { left, top } = cell.getBoundingClientRect();
      const hit = document.elementFromPoint(left + 12, top + 12);
      return hit?.closest("[data-column]")?.getAttribute("data-column");
    });
  expect(under).toBe("measure");
});

test("Rows stand where the table is scrolled to, also after a filter has taken them away and given them back", async ({
  board,
  page,
}) => {
  await board.open("#/board?dataset=admm-record");
  const main = page.getByRole("main");
  await main.evaluate((element) => element.scrollTo({ top: 9000 }));
  const rowsOnScreen = async () =>
    main.evaluate((element) => {
      const { left, bottom } = element.getBoundingClientRect();
      const head = element.querySelector("[data-line='-1']")?.getBoundingClientRect();
      const seen = new Set<string>();
      for (let y = (head?.bottom ?? 0) + 10; y < bottom; y += 20) {
        const line = document.elementFromPoint(left + 200, y)?.closest("[data-line]");
        seen.add(line?.getAttribute("data-line") ?? "none");
      }
      return [...seen];
    });
  await expect.poll(rowsOnScreen).not.toContain("none");
  // Too few to scroll so far: the browser goes back to where they end, and there the others are drawn.
  await board.choice("Focus area", "Cybersecurity").check();
  await expect(board.row("ADMM-01-2006-P3")).toBeHidden();
  await board.choice("Focus area", "Cybersecurity").uncheck();
  await board.expectCount("259 of 259");
  await expect.poll(rowsOnScreen).not.toContain("none");
});

test("Once scrolling rests, the next rows beyond both edges are in the page for who reads on without scrolling", async ({
  board,
  page,
}) => {
  await board.open("#/board?dataset=admm-record");
  const main = page.getByRole("main");
  await main.evaluate((element) => element.scrollTo({ top: 6000 }));
  const linesBeyond = async () =>
    main.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const rows = [...element.querySelectorAll("[role=row][data-line]")].slice(2);
      return {
        above: rows.filter((row) => row.getBoundingClientRect().bottom <= top).length,
        below: rows.filter((row) => row.getBoundingClientRect().top >= bottom).length,
      };
    });
  await expect.poll(linesBeyond).toEqual({ above: expect.any(Number), below: 4 });
  expect((await linesBeyond()).above).toBeGreaterThan(2);
});

test("Heads are dragged to another place, and their edge to another width", async ({
  board,
  page,
}) => {
  await board.open();
  await board.head("Measure").getByRole("button").dragTo(board.head("Focus area"));
  await expect
    .poll(async () => (await board.columns()).slice(0, 4))
    .toEqual(["ID", "Statement", "Measure", "Focus area"]);

  const head = await board.head("Measure").boundingBox();
  if (!head) throw new Error("the head of Measure is not on screen");
  const edge = { x: head.x + head.width - 2, y: head.y + head.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 60, edge.y, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round(await widthOf(board, "Measure")))
    .toBe(Math.round(head.width) + 60);
  await expect(board.head("Measure")).toHaveAttribute("aria-sort", "none");
});

test("With Shift a second column sorts inside the first", async ({ board, page }) => {
  await board.open("#/board?theme=cybersecurity");
  await board.sortBy("Measure");
  await board.expectIds(["CY-03", "CY-01", "CY-04", "CY-02"]);
  await board.sortBy("ID", true);
  await board.sortBy("ID", true);
  await board.expectIds(["CY-03", "CY-04", "CY-01", "CY-02"]);
  await expect(page).toHaveURL(/sort=measure,-id/);
  await expect(board.head("Measure")).toHaveAttribute("aria-sort", "ascending");
  await expect(board.head("ID")).toHaveAttribute("aria-sort", "descending");
  await board.sortBy("Statement");
  await expect(board.head("Measure")).toHaveAttribute("aria-sort", "none");
});

test("A third press on a head gives the order of the source again", async ({ board }) => {
  await board.open("#/board?theme=cybersecurity");
  await board.sortBy("Statement");
  await board.expectIds(["CY-01", "CY-02", "CY-03", "CY-04"]);
  await board.sortBy("Statement");
  await board.expectIds(["CY-04", "CY-03", "CY-02", "CY-01"]);
  await board.sortBy("Statement");
  await expect(board.head("Statement")).toHaveAttribute("aria-sort", "none");
  await board.expectIds(["CY-01", "CY-02", "CY-03", "CY-04"]);
});

test("Groups have subtotals of their statuses, and fold their rows away", async ({ board }) => {
  await board.open("#/board?theme=cybersecurity&theme=maritime-security");
  await board.pickStatus("CY-01", "Delivered");
  await board.pickStatus("CY-02", "Under way");
  await board.group("Focus area");

  const cyber = board.groupHead("Cybersecurity");
  await expect(cyber).toContainText("4 · 2 of 4 assessed");
  await expect(cyber).toContainText("1 under way");
  await expect(cyber).toContainText("1 delivered");
  await expect(board.groupHead("Maritime security")).toContainText("4 · 0 of 4 assessed");

  await cyber.click();
  await expect(cyber).toHaveAttribute("aria-expanded", "false");
  await board.expectIds(["MS-01", "MS-02", "MS-03", "MS-04"]);
  await board.expectCount("8 of 26");
  await board.reload();
  await board.expectIds(["MS-01", "MS-02", "MS-03", "MS-04"]);
  await cyber.click();
  await expect(board.row("CY-01")).toBeVisible();
});

test("The table says how many rows match and where each stands, though only those on screen are in the page", async ({
  board,
}) => {
  await board.open("#/board?dataset=admm-record");
  await expect(board.grid).toHaveAttribute("aria-rowcount", "259");
  expect((await board.ids()).length).toBeLessThan(60);
  await board.head("ID").getByRole("button").focus();
  await board.page.keyboard.press("ArrowDown");
  await board.page.keyboard.press("Control+End");
  await expect(board.grid.getByRole("row").last()).toHaveAttribute("aria-rowindex", "259");
  await expect(board.grid.getByRole("row").last()).toBeInViewport();
});

test("A status is chosen from the list in the row, each with its test, and the list closes without a choice", async ({
  board,
  page,
}) => {
  await board.open();
  await board.statusOf("MS-01").click();
  const list = page.getByRole("listbox", { name: "Statuses for MS-01" });
  await expect(list.getByRole("option")).toHaveCount(9);
  await expect(list.getByRole("option", { name: "Not assessed" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(list).toContainText(
    "At least one dated, cited act after adoption that goes beyond repeating the pledge.",
  );
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(board.statusOf("MS-01")).toBeFocused();
  await expect(board.statusOf("MS-01")).toHaveText("Not assessed");

  await board.pickStatus("MS-02", "Not delivered");
  await expect(board.statusOf("MS-02")).toBeFocused();
});

/** Pixels of a column on screen. */
async function widthOf(
  board: {
    readonly head: (column: string) => { boundingBox: () => Promise<{ width: number } | null> };
  },
  column: string,
): Promise<number> {
  return (await board.head(column).boundingBox())?.width ?? 0;
}
