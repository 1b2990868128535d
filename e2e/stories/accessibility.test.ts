import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { Board } from "../board.ts";
import { expect, test } from "../board.ts";
import { addWorkspace, JUDGED } from "../workspace.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface State {
  readonly name: string;
  readonly hash: string;
  readonly narrow?: boolean;
  readonly reach?: (board: Board, page: Page) => Promise<unknown>;
}

const TABLE = [
  "ID,Commitment,Focus area,Status,Due",
  "1,Build a centre,Sea,paused,2027",
  "2,Train officers,Sea,done,31 June 2019",
  "3,,Sea,done,2027",
  "4,Write a handbook,Relief,done,2027",
  "Total,,,,",
  "",
].join("\n");

/** On the Data page: gives a table to Import, and waits until its dialog has come as far as to say `words`. */
async function giveTable(page: Page, words: string, text = TABLE): Promise<Locator> {
  const file = { name: "pledges.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("Import a table").setInputFiles(file);
  const dialog = page.getByRole("dialog", { name: "Import pledges.csv" });
  await expect(dialog).toContainText(words);
  return dialog;
}

/** Every state a screen can be in, each once. */
const STATES: readonly State[] = [
  { name: "the first visit", hash: "" },
  {
    name: "a judged board with an open commitment",
    hash: "#/data",
    reach: async (board, page) => {
      await addWorkspace(page, JUDGED);
      await board.open("#/board?theme=cybersecurity&open=CY-03");
      await expect(page.getByText("Reading the record.")).toBeHidden();
    },
  },
  {
    name: "the form for evidence with what is wrong in it, over a commitment whose fields are all shown",
    hash: "#/board?open=CY-03",
    reach: async (_, page) => {
      await page.getByText("More: kind").click();
      await page.getByRole("button", { name: "Delivered", exact: true }).click();
      await page.getByRole("button", { name: "Add evidence" }).click();
      await page.getByRole("button", { name: "Save evidence" }).click();
      await expect(page.getByText("Give it a title")).toBeVisible();
    },
  },
  {
    name: "the list of statuses",
    hash: "",
    reach: async (board) => {
      await board.statusOf("MS-02").click();
    },
  },
  {
    name: "the columns",
    hash: "",
    reach: async (board) => {
      await board.columnsPanel();
    },
  },
  {
    name: "the export options",
    hash: "",
    reach: async (_, page) => {
      await page.getByRole("button", { name: "Export options" }).click();
    },
  },
  {
    name: "the links and citations",
    hash: "",
    reach: async (_, page) => {
      await page.getByRole("button", { name: "Share and cite" }).click();
    },
  },
  {
    name: "the ways out of a chart",
    hash: "",
    reach: async (_, page) => {
      await page.getByRole("button", { name: "Save What kind of promise" }).click();
    },
  },
  { name: "the brief", hash: "#/brief?theme=cybersecurity" },
  {
    name: "all keys",
    hash: "",
    reach: async (_, page) => {
      await page.keyboard.press("?");
    },
  },
  { name: "a board on which nothing matches", hash: "#/board?q=nothing-has-this" },
  { name: "a link with parts that cannot be used", hash: "#/board?weather=fine" },
  {
    name: "rows selected to be judged together",
    hash: "",
    reach: async (_, page) => {
      await page.getByRole("checkbox", { name: "Select MS-01" }).click();
    },
  },
  {
    name: "charts read as tables",
    hash: "",
    reach: async (_, page) => {
      for (const title of ["Status by focus area", "What kind of promise"]) {
        await page.getByRole("button", { name: `${title} as a table` }).click();
      }
    },
  },
  { name: "the record in groups", hash: "#/board?dataset=admm-record&group=meeting" },
  { name: "the timeline", hash: "#/timeline?dataset=admm-record" },
  { name: "the sources of the article", hash: "#/sources" },
  { name: "the sources of the record", hash: "#/sources?dataset=admm-record" },
  {
    name: "what has changed, with another scale on",
    hash: "#/data",
    reach: async (board, page) => {
      await addWorkspace(page, JUDGED);
      await board.open("#/since?since=2026-01-01&lens=rag");
    },
  },
  { name: "the empty activity", hash: "#/activity" },
  { name: "the data", hash: "#/data" },
  {
    name: "an import with rows that have problems, and words to choose for",
    hash: "#/data",
    reach: async (_, page) => giveTable(page, "1 to choose"),
  },
  {
    name: "an import into a dataset that is there, with what it would change",
    hash: "#/data",
    reach: async (_, page) => {
      const dialog = await giveTable(page, "1 to choose");
      await dialog.getByRole("button", { name: "Import", exact: true }).click();
      await expect(page.getByRole("main")).toContainText("commitments added");
      await giveTable(page, " changed, 0 gone", TABLE.replaceAll("2027", "2026"));
    },
  },
  {
    name: "an import that was refused",
    hash: "#/data",
    reach: async (_, page) => {
      const buffer = Buffer.from("%PDF-1.7\n");
      const pdf = { name: "pledges.pdf", mimeType: "", buffer };
      await page.getByLabel("Import a table").setInputFiles(pdf);
      await expect(page.getByRole("main")).toContainText("This is a PDF.");
    },
  },
  {
    name: "an import on a phone",
    hash: "#/data",
    narrow: true,
    reach: async (_, page) => giveTable(page, "1 to choose"),
  },
  { name: "the board on a phone", hash: "", narrow: true },
  { name: "the brief on a phone", hash: "#/brief?theme=cybersecurity", narrow: true },
  { name: "a commitment on a phone", hash: "#/board?open=CY-03", narrow: true },
  {
    name: "the filters on a phone",
    hash: "",
    narrow: true,
    reach: async (_, page) => {
      await page.getByRole("button", { name: "Filter", exact: true }).click();
    },
  },
];

/** What breaks the rules of `builder` on the page as it is now. */
async function breaches(builder: AxeBuilder): Promise<readonly unknown[]> {
  // In the page itself, which has no frames, and without describing all that is well.
  const { violations } = await builder.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}

for (const { name, hash, narrow = false, reach } of STATES) {
  test(`Nothing stands in the way of assistive technology: ${name}, light and dark`, async ({
    board,
    page,
  }) => {
    if (narrow) await page.setViewportSize({ width: 390, height: 844 });
    await board.open(hash);
    await reach?.(board, page);
    const axe = (): AxeBuilder => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    expect(await breaches(axe().withTags(RULES))).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    // What is not colour is the same in the dark.
    expect(await breaches(axe().withRules("color-contrast")), "in the dark").toEqual([]);
  });
}
