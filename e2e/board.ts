import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import type { CsvFile } from "./csv.ts";
import { readCsv } from "./csv.ts";
import type { Guard } from "./guard.ts";
import { withGuard } from "./guard.ts";

export { expect };

/** The day on which every story happens, unless it says otherwise. */
export const TODAY = "2026-11-24";

/** What a person does at the board, and where they look. */
export class Board {
  readonly page: Page;
  readonly grid: Locator;
  readonly search: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole("grid", { name: "Commitments" });
    this.search = page.getByRole("searchbox", { name: "Search" });
    this.notices = page.getByRole("alert");
  }

  /** Opens a link, such as `#/board?theme=cybersecurity`, and waits until the log is read. */
  async open(hash = ""): Promise<void> {
    await this.page.goto(`./${hash}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await this.expectSaved();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await this.expectSaved();
  }

  async expectSaved(): Promise<void> {
    await expect(this.saving()).toHaveText("Saved on this device");
  }

  saving(): Locator {
    return this.page.getByRole("contentinfo").getByRole("status").first();
  }

  /** "4 of 26" at the foot of the page. */
  async expectCount(count: string): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: `${count} shown` })).toBeVisible();
  }

  async goTo(name: "Board" | "Timeline" | "Sources" | "Activity" | "Data"): Promise<void> {
    await this.page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
  }

  async chooseDataset(title: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Dataset" }).selectOption({ label: title });
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  card(theme: string): Locator {
    return this.page
      .getByRole("region", { name: "Focus areas and outcomes" })
      .getByRole("button", { name: theme });
  }

  facet(name: string): Locator {
    return this.page.getByRole("group", { name, exact: true });
  }

  /** A value of a facet; its name is the label, then how many rows it has. */
  choice(facet: string, value: string): Locator {
    return this.facet(facet).getByRole("checkbox", { name: new RegExp(`^${value}`) });
  }

  async expectChoiceCount(facet: string, value: string, count: number): Promise<void> {
    await expect(this.choice(facet, value)).toHaveAccessibleName(
      new RegExp(`^${value}\\s*${count}$`),
    );
  }

  chips(): Locator {
    return this.page
      .getByRole("list", { name: "Filters" })
      .getByRole("button", { name: /^Remove filter/ });
  }

  row(id: string): Locator {
    return this.grid
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: id, exact: true }) });
  }

  head(column: string): Locator {
    return this.grid.getByRole("columnheader", { name: column });
  }

  async sortBy(column: string, andAlso = false): Promise<void> {
    await this.head(column)
      .getByRole("button")
      .click(andAlso ? { modifiers: ["Shift"] } : {});
  }

  /** Heads of the columns on screen, in order. */
  async columns(): Promise<readonly string[]> {
    return this.grid
      .getByRole("columnheader")
      .evaluateAll((heads) =>
        heads
          .toSorted((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
          .map((head) => head.querySelector("button")?.firstChild?.textContent ?? ""),
      );
  }

  /** Ids on screen, from the top. */
  async ids(): Promise<readonly string[]> {
    return this.grid
      .getByRole("rowheader")
      .evaluateAll((cells) =>
        cells
          .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((cell) => cell.textContent ?? ""),
      );
  }

  async expectIds(ids: readonly string[]): Promise<void> {
    await expect.poll(async () => this.ids()).toEqual(ids);
  }

  /** Scrolls until the row of a commitment is in the page, from the top again when it is not further down. */
  async reach(id: string): Promise<void> {
    await expect(async () => {
      if ((await this.row(id).count()) > 0) return;
      await this.grid.evaluate((grid) => {
        let scroller = grid.parentElement;
        while (scroller && scroller.scrollHeight <= scroller.clientHeight)
          scroller = scroller.parentElement;
        if (!scroller) return;
        const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
        scroller.scrollTo({ top: isAtEnd ? 0 : scroller.scrollTop + 300 });
      });
      expect(await this.row(id).count()).toBe(1);
    }).toPass({ intervals: [50] });
  }

  /**
   * Presses something in a row. Charts or a notice that come meanwhile can push the row off the screen, and rows off the
   * screen are not in the page: an analyst scrolls after it, and so does this.
   */
  private async press(id: string, inRow: Locator, opened: Locator): Promise<void> {
    await expect(async () => {
      // A press that took too long was a press all the same: a second one would close what it has opened.
      if (await opened.isVisible()) return;
      await this.reach(id);
      await inRow.click({ timeout: 2_000 });
      await expect(opened).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  detail(id: string): Locator {
    return this.page.getByRole("complementary", { name: id, exact: true });
  }

  async openDetail(id: string): Promise<Locator> {
    if (!(await this.detail(id).isVisible())) {
      await this.press(id, this.row(id).getByRole("rowheader"), this.detail(id));
    }
    await expect(this.detail(id)).toBeVisible();
    return this.detail(id);
  }

  async closeDetail(id: string): Promise<void> {
    await this.detail(id)
      .getByRole("button", { name: `Close ${id}` })
      .click();
    await expect(this.detail(id)).toBeHidden();
  }

  history(id: string): Locator {
    return this.detail(id).getByRole("region", { name: "History" }).getByRole("listitem");
  }

  statusOf(id: string): Locator {
    return this.grid.getByRole("combobox", { name: `Status of ${id}` });
  }

  /** By the list in the row. */
  async pickStatus(id: string, status: string): Promise<void> {
    const list = this.page.getByRole("listbox", { name: `Statuses for ${id}` });
    await this.press(id, this.statusOf(id), list);
    await list.getByRole("option", { name: status, exact: true }).click();
    await expect(this.statusOf(id)).toHaveText(status);
    await this.expectSaved();
  }

  /** In the detail: the reason first, then the status, which go into one line of the log. The detail stays open. */
  async judge(id: string, status: string, reason: string): Promise<void> {
    const detail = await this.openDetail(id);
    await detail.getByRole("textbox", { name: "Reason" }).fill(reason);
    await detail.getByRole("button", { name: status, exact: true }).click();
    await expect(detail.getByRole("button", { name: status, exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await this.expectSaved();
  }

  async group(by: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Group" }).selectOption({ label: by });
  }

  /** Head of a group, with its subtotals. */
  groupHead(name: string): Locator {
    const cells = this.grid.getByRole("gridcell", { name: new RegExp(`^${name}`) });
    return cells.and(this.page.locator("[aria-expanded]"));
  }

  asOf(): Locator {
    return this.page.getByLabel("As of");
  }

  async exportCsv(): Promise<CsvFile> {
    return this.csv(async () => this.page.getByRole("button", { name: "Export CSV" }).click());
  }

  async exportOptions(): Promise<Locator> {
    await this.page.getByRole("button", { name: "Export options" }).click();
    return this.page.getByRole("dialog", { name: "Export options" });
  }

  /** The file that `act` makes the browser save. */
  async csv(act: () => Promise<void>, delimiter = ","): Promise<CsvFile> {
    const { name, bytes } = await this.saved(act);
    return readCsv(name, bytes, delimiter);
  }

  async saved(
    act: () => Promise<void>,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  }

  chart(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }

  async chartAsTable(title: string): Promise<Locator> {
    await this.chart(title)
      .getByRole("button", { name: `${title} as a table` })
      .click();
    return this.chart(title).getByRole("table");
  }

  async columnsPanel(): Promise<Locator> {
    await this.page.getByRole("button", { name: "Columns", exact: true }).click();
    return this.page.getByRole("dialog", { name: "Columns" });
  }

  undo(): Locator {
    return this.page.getByRole("button", { name: "Undo" });
  }

  redo(): Locator {
    return this.page.getByRole("button", { name: "Redo" });
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

interface Fixtures {
  readonly board: Board;
  /** The same board in a second tab of the same browser; opened when a story asks for it. */
  readonly otherTab: Board;
  readonly guard: Guard;
}

export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      await withGuard(context, new URL(baseURL ?? "").origin, use);
    },
    { auto: true },
  ],
  page: async ({ context, guard: _ }, use) => {
    await context.clock.setFixedTime(`${TODAY}T09:15:00Z`);
    await use(await context.newPage());
  },
  board: async ({ page }, use) => use(new Board(page)),
  otherTab: async ({ context, page: _ }, use) => use(new Board(await context.newPage())),
});
