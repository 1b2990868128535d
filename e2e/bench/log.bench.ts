import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { pressStatuses, storedLines } from "../pressing.ts";
import type { Figure } from "./report.ts";
import { report } from "./report.ts";

const OPENINGS = 5;
const PRESSES = 1_000;
const ONE_BY_ONE = 200;
const FEW = 20;
const SIZES = [10_000, 100_000];

/** Ids of the record's commitments. Quoted fields come after the id, so the first field of a row is enough. */
const IDS = readFileSync(
  join(import.meta.dirname, "../../data/admm-record/commitments.csv"),
  "utf8",
)
  .split("\n")
  .slice(1)
  .flatMap((row) => /^[A-Z][\w-]+(?=,)/.exec(row)?.[0] ?? []);

const REASONS = [
  "The working group met and published a work plan for the next two years",
  "Nothing new was found in the communiqués and on the pages of the secretariat",
  "",
  "A first exercise was held; the second, which the words promise too, is still to come",
];
const STATUS_CYCLE = ["under-way", "stalled", "partly-delivered", "delivered", "no-evidence"];

/** Lines as analysts write them, about the record: mostly statuses with reasons, some notes, owners and evidence. */
async function seed(page: Page, count: number): Promise<void> {
  await page.evaluate(
    async ({ count: most, ids, reasons, statuses }) => {
      const lines = Array.from({ length: most }, (_, i) => {
        const at = new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString();
        const line = {
          v: 1,
          id: `${i.toString(16).padStart(8, "0")}f3a91c7be2d04a658c11d07e`,
          at: `${at}-0000-mai00001`,
          author: i % 3 === 0 ? "Mai" : "Linh",
          dataset: "admm-record",
          commitment: ids[i % ids.length],
          reason: "",
        };
        const reason = reasons[i % reasons.length] ?? "";
        if (i % 10 === 7) return { ...line, field: "note", value: reason };
        if (i % 10 === 8) return { ...line, field: "owner", value: "Secretariat" };
        if (i % 10 === 9) {
          const value = JSON.stringify({
            title: `Report of the working group, item ${i}`,
            address: `https://example.org/reports/${i}`,
            publisher: "Secretariat",
            date: "2025-06",
            archived: "",
            excerpt: "",
            excerptSha256: "",
            bearing: "supports",
            reliability: "B",
            credibility: "2",
            independentOf: [],
          });
          return { ...line, field: "evidence", item: `item-${i}`, value };
        }
        return { ...line, field: "status", value: statuses[i % statuses.length], reason };
      });
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open("follow-through");
        opening.addEventListener("error", () => fail(new Error("the database did not open")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("lines", "readwrite");
          for (const line of lines) transaction.objectStore("lines").put(line);
          transaction.addEventListener("complete", () => {
            opening.result.close();
            done();
          });
          transaction.addEventListener("abort", () => fail(new Error("nothing was written")));
        });
      });
    },
    { count, ids: IDS, reasons: REASONS, statuses: STATUS_CYCLE },
  );
}

async function openPage(browser: Browser, hash: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: "block", acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(`./${hash}`);
  await expect(page.getByRole("contentinfo").getByRole("status").first()).toHaveText(
    "Saved on this device",
  );
  return page;
}

/** Milliseconds from the start of loading until the log is read and its board stands. */
async function timeToOpen(page: Page): Promise<number> {
  await page.reload({ waitUntil: "commit" });
  return page.evaluate(
    async () =>
      new Promise<number>((done) => {
        const look = () => {
          const foot = document.querySelector("footer [role=status]")?.textContent;
          const row = document.querySelector('[role=grid] [data-line="0"]');
          if (foot === "Saved on this device" && row !== null) done(performance.now());
          else setTimeout(look, 1);
        };
        look();
      }),
  );
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

test("the log: entries written, logs opened, workspace files saved", async ({ browser }) => {
  const figures: Figure[] = [];
  const notes: Record<string, unknown> = {};

  const page = await openPage(browser, "#/board?theme=cybersecurity");
  const burst = await timed(async () => pressStatuses(page, PRESSES, PRESSES));
  const single = await timed(async () => pressStatuses(page, ONE_BY_ONE, 1));
  expect(await storedLines(page)).toHaveLength(PRESSES + ONE_BY_ONE);
  figures.push({
    task: "a press, to its entry on disk, 1,000 in a row",
    rows: 26,
    samples: [burst / PRESSES],
  });
  figures.push({ task: "a press, each waited for", rows: 26, samples: [single / ONE_BY_ONE] });
  notes["entries a second, in a row (strict durability, each its own transaction)"] = Math.round(
    (1000 * PRESSES) / burst,
  );
  notes["entries a second, each waited for"] = Math.round((1000 * ONE_BY_ONE) / single);
  await page.context().close();

  for (const size of SIZES) {
    const seeded = await openPage(browser, "#/board?dataset=admm-record");
    await seed(seeded, size);
    const samples: number[] = [];
    for (let i = 0; i < OPENINGS; i++) samples.push(await timeToOpen(seeded));
    figures.push({ task: "open a log, to its board", rows: size, samples });
    const presses = await timed(async () => pressStatuses(seeded, FEW, 1));
    figures.push({ task: "a press, each waited for", rows: size, samples: [presses / FEW] });
    await seeded.goto("./#/data");
    const save = seeded.getByRole("button", { name: "Save workspace" });
    await expect(save).toBeEnabled();
    const start = performance.now();
    const [download] = await Promise.all([seeded.waitForEvent("download"), save.click()]);
    const bytes = readFileSync(await download.path());
    figures.push({
      task: "save a workspace file",
      rows: size,
      samples: [performance.now() - start],
    });
    const [plain, packed] = [bytes.length, gzipSync(bytes).length].map((n) => (n / 1e6).toFixed(1));
    notes[`workspace file of ${size} lines`] = `${plain} MB, gzip ${packed} MB`;
    await seeded.context().close();
  }
  report("log", figures, notes);
});
