import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../board.ts";
import { readCsv } from "../csv.ts";
import type { WorkspaceFile } from "../workspace.ts";
import { addWorkspace, workspaceOf } from "../workspace.ts";
import { unzip } from "../zip.ts";

/** What is in the clipboard, once the foot of the page has said so in these words. */
async function copied(page: Page, words: string): Promise<string> {
  const said = page.getByRole("contentinfo").getByRole("status");
  await expect(said.filter({ hasText: words })).toBeVisible();
  return page.evaluate(async () => navigator.clipboard.readText());
}

/** A workspace in which CY-03 is delivered and rests on evidence, as does CY-01. */
function judgedWithEvidence(): WorkspaceFile {
  const file = workspaceOf([
    { commitment: "CY-03", status: "delivered", reason: "The standard was adopted" },
    { commitment: "CY-01", status: "under-way", reason: "A centre is being built" },
  ]);
  const workspace = JSON.parse(String(file.buffer)) as { lines: Record<string, unknown>[] };
  const evidence = (line: Record<string, unknown>, title: string) => ({
    ...line,
    id: `evidence of ${title}`,
    field: "evidence",
    item: title,
    reason: "",
    value: JSON.stringify({
      title,
      address: "https://asean.org/standard",
      publisher: "ASEAN Secretariat",
      date: "2026-05",
      bearing: "supports",
      reliability: "B",
      credibility: "2",
    }),
  });
  const [delivered = {}, underWay = {}] = workspace.lines;
  workspace.lines.push(
    evidence(delivered, "Standard adopted in Jakarta"),
    evidence(underWay, "Centre announced"),
  );
  return { ...file, buffer: Buffer.from(JSON.stringify(workspace)) };
}

test.beforeEach(async ({ context }) =>
  context.grantPermissions(["clipboard-read", "clipboard-write"]),
);

test("An analyst takes a view away as a data package whose manifest says how it came about, and the choice is there after a reload", async ({
  board,
}) => {
  await board.open("#/board?theme=cybersecurity&sort=-id");
  await board.judge("CY-03", "Under way", "=SUM of three steps");
  await board.closeDetail("CY-03");
  const options = await board.exportOptions();
  await options.getByRole("radio", { name: "Data package" }).check();
  const first = await board.saved(async () =>
    options.getByRole("button", { name: "Save the data package" }).click(),
  );
  expect(first.name).toBe("hanoi-article_4-of-26_2026-11-24.zip");
  const files = unzip(first.bytes);
  const manifest = JSON.parse(String(files.get("manifest.json"))) as {
    files: { path: string; sha256: string }[];
  };
  expect(manifest).toMatchObject({
    filtersInWords: "Focus area: Cybersecurity.",
    order: "By ID, last first.",
    asOf: "2026-11-24",
    rows: { taken: 4, matching: 4, all: 26 },
    rate: "0 of 1 rated delivered · range 0–3 of 4",
  });
  for (const { path, sha256 } of manifest.files) {
    const content = files.get(path) ?? Buffer.alloc(0);
    expect(createHash("sha256").update(content).digest("hex"), path).toBe(sha256);
  }
  const view = readCsv("view.csv", files.get("view.csv") ?? Buffer.alloc(0));
  expect(view.rows.map((row) => row["id"])).toEqual(["CY-04", "CY-03", "CY-02", "CY-01"]);
  expect(view.rows[1]).toMatchObject({
    theme: "cybersecurity",
    status: "under-way",
    reason: "'=SUM of three steps",
  });

  await board.reload();
  const again = await board.exportOptions();
  const second = await board.saved(async () =>
    again.getByRole("button", { name: "Save the data package" }).click(),
  );
  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test("The same view goes out as a workbook with real dates and a sheet of filters, and as JSON and CSV with ids", async ({
  board,
}) => {
  await board.open("#/board?dataset=admm-record&theme=cybersecurity&columns=id,status,date,due");
  const options = await board.exportOptions();
  await options.getByRole("radio", { name: "Excel" }).check();
  const workbook = unzip(
    (
      await board.saved(async () =>
        options.getByRole("button", { name: "Save the workbook" }).click(),
      )
    ).bytes,
  );
  const table = String(workbook.get("xl/worksheets/sheet1.xml"));
  expect(table).toContain('state="frozen"');
  // Days in the style of days, and a year that is no day as text.
  expect(table).toMatch(/<c r="C\d+" s="3"><v>\d{5}<\/v><\/c>/);
  expect(table).toMatch(/<c r="D\d+" s="1" t="inlineStr"><is><t xml:space="preserve">\d{4}<\/t>/);
  expect(String(workbook.get("xl/worksheets/sheet2.xml"))).toContain("Focus area: Cybersecurity.");

  await options.getByRole("radio", { name: "JSON" }).check();
  await options.getByRole("radio", { name: "Ids, for a program" }).check();
  const json = await board.saved(async () =>
    options.getByRole("button", { name: "Save the JSON file" }).click(),
  );
  const { about, rows } = JSON.parse(String(json.bytes)) as {
    about: { rows: { taken: number } };
    rows: Record<string, unknown>[];
  };
  expect(rows).toHaveLength(about.rows.taken);
  expect(rows[0]).toMatchObject({ status: "not-assessed" });

  await options.getByRole("radio", { name: "CSV" }).check();
  const file = await board.csv(async () =>
    options.getByRole("button", { name: "Save the CSV file" }).click(),
  );
  expect(file.header).toEqual(["id", "status", "date", "due"]);
  expect(file.rows.map((row) => row["id"])).toEqual(rows.map((row) => row["id"]));
  // The plain button stays what it was: what is on screen.
  expect((await board.exportCsv()).header).toEqual(["ID", "Status", "Date", "Due"]);
});

test("Selected rows are copied with one key and pasted as a table, and one cell with another", async ({
  board,
  page,
}) => {
  await board.open("#/board?columns=id,statement,status");
  await board.row("CY-01").getByRole("rowheader").focus();
  await page.keyboard.press("x");
  await board.row("CY-03").getByRole("rowheader").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("c");
  expect(await copied(page, "2 rows copied")).toBe(
    "ID\tStatement\tStatus\r\nCY-01\tBuild cybersecurity capacity in the region\tNot assessed\r\nCY-03\tDevelop common cybersecurity standards\tNot assessed\r\n",
  );
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  expect(html).toContain("<td>CY-03</td>");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+C");
  expect(await copied(page, "Statement of CY-03 copied")).toBe(
    "Develop common cybersecurity standards",
  );
});

test("A chart is saved as a drawing and a picture that say what they show, and as its numbers", async ({
  board,
  page,
}) => {
  await board.open("#/board?measure=norms&q=peace");
  await board.pickStatus("MS-01", "Stalled");
  await page.getByRole("button", { name: "Save Status by focus area" }).click();
  const panel = page.getByRole("dialog", { name: "Save Status by focus area" });
  const drawing = await board.saved(async () => panel.getByRole("button", { name: "SVG" }).click());
  expect(drawing.name).toBe("hanoi-article_status_2026-11-24.svg");
  const svg = String(drawing.bytes);
  for (const words of [
    "Status by focus area",
    "Measure: Norms and standards. Search: “peace”.",
    "As of 24 November 2026.",
    "Hanoi, version 1.0.0.",
    "Stalled",
    "Arial",
    "url(#",
  ])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(/style=|class=|var\(/);
  const size = /width="(\d+)" height="(\d+)"/.exec(svg);

  const picture = await board.saved(async () => panel.getByRole("button", { name: "PNG" }).click());
  expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(picture.bytes.readUInt32BE(16)).toBe(Number(size?.[1]) * 2);
  expect(picture.bytes.readUInt32BE(20)).toBe(Number(size?.[2]) * 2);

  const numbers = await board.csv(async () => panel.getByRole("button", { name: "CSV" }).click());
  expect(numbers.header.slice(0, 1)).toEqual(["Focus area"]);
  expect(numbers.rows[0]).toMatchObject({ "Focus area": "Maritime security", Stalled: "1" });
});

test("A brief of the filter is printed on A4 and Letter, with its rate, caveats, rows and the way back", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  await addWorkspace(page, judgedWithEvidence());
  await board.open("#/board?theme=cybersecurity");
  await (await board.exportOptions()).getByRole("link", { name: "Brief to print" }).click();
  await expect(page).toHaveURL(/#\/brief\?theme=cybersecurity$/);
  const brief = page.getByRole("article");
  await expect(brief).toContainText("4 of 26 commitments, as of 24 November 2026.");
  await expect(brief).toContainText("1 of 2 rated delivered · range 1–3 of 4");
  await expect(brief).toContainText("No percentage below 6 rated.");
  await expect(brief.getByRole("region", { name: "Caveats" }).getByRole("listitem")).toHaveCount(8);
  await expect(brief.getByRole("region", { name: "Status by focus area" })).toBeVisible();
  await expect(brief.getByRole("table").getByRole("row")).toHaveCount(5);
  await expect(brief.getByRole("row", { name: /^CY-03/ })).toContainText("standards[2]");
  await expect(
    brief.getByRole("region", { name: "Evidence" }).getByRole("listitem").last(),
  ).toHaveText(
    "CY-03. Standard adopted in Jakarta. ASEAN Secretariat, May 2026. Supports, graded B2. https://asean.org/standard",
  );
  await expect(brief.getByRole("region", { name: "Charts" }).getByRole("button")).toHaveCount(0);

  const pages = async (format: string) => {
    const pdf = String(await page.pdf({ format }));
    return pdf.match(/\/Type\s*\/Page\b/g)?.length;
  };
  expect(await pages("A4")).toBe(2);
  expect(await pages("Letter")).toBe(2);

  await page.evaluate(() => {
    window.print = () => {
      document.body.setAttribute("data-printed", "yes");
    };
  });
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await page.getByRole("link", { name: "Back to the board" }).click();
  await board.expectCount("4 of 26");
});

test("A colleague gets a link to the view and to one commitment, and a citation of each", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity&sort=-id&open=CY-03");
  await board.closeDetail("CY-03");
  await page.getByRole("button", { name: "Share and cite" }).click();
  const share = page.getByRole("dialog", { name: "Share and cite" });
  await share.getByRole("button", { name: "Copy the link to this view" }).click();
  const link = await copied(page, "Link to this view copied");
  expect(link).toMatch(/#\/board\?dataset=hanoi-article&theme=cybersecurity&sort=-id$/);
  await share.getByRole("button", { name: "Cite this view as Plain text" }).click();
  expect(await copied(page, "Plain text citation copied")).toContain(
    "[Data set]. 4 of 26 commitments. Focus area: Cybersecurity. As of 24 November 2026.",
  );
  await page.keyboard.press("Escape");

  const detail = await board.openDetail("CY-03");
  await detail.getByRole("button", { name: "Cite CY-03 as BibTeX" }).click();
  expect(await copied(page, "BibTeX citation copied")).toContain("@misc{hanoi-article-CY-03,");
  await detail.getByRole("button", { name: "Copy the link" }).click();
  expect(await copied(page, "Link to CY-03 copied")).toMatch(/\?dataset=hanoi-article&open=CY-03$/);
  await page.goto("about:blank");
  await page.goto(link);
  await board.expectIds(["CY-04", "CY-03", "CY-02", "CY-01"]);
});

test("The embed code shows one chart and nothing to press but the way to the board", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await page.getByRole("button", { name: "Save What kind of promise" }).click();
  await page.getByRole("button", { name: "Copy the embed code" }).click();
  const code = await copied(page, "Embed code copied");
  const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(address).toMatch(/theme=cybersecurity&embed=1&chart=promise$/);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("region", { name: "What kind of promise" })).toBeVisible();
  await expect(page.getByText("Focus area: Cybersecurity. As of 24 November 2026.")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(1);
  // No key judges, opens or moves anything.
  await page.keyboard.press("j");
  await page.keyboard.press("7");
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: /on the board$/ }).click(),
  ]);
  await expect(opened.getByRole("grid", { name: "Commitments" })).toBeVisible();
  await expect(opened.getByText("None rated yet")).toBeVisible();
});
