import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import type { Board } from "../board.ts";
import { expect, test } from "../board.ts";
import { workspaceOf } from "../workspace.ts";
import { unzip } from "../zip.ts";

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function table(name: string, text: string): Given {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

async function give(page: Page, ...files: readonly Given[]): Promise<void> {
  await page.getByLabel("Import a table").setInputFiles([...files]);
}

/** Everything that the browser keeps for the page, as text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("The database cannot be read.")));
      });
    const found: string[] = [JSON.stringify(localStorage)];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await answer(database.transaction(store).objectStore(store).getAll());
        found.push(`${name} ${store} ${JSON.stringify(all)}`);
      }
      database.close();
    }
    return found.join("\n");
  });
}

/** The article as a data package, from the export of the board. */
async function packageOf(board: Board): Promise<Given> {
  await board.open();
  const options = await board.exportOptions();
  await options.getByRole("radio", { name: "Data package" }).check();
  const { name, bytes } = await board.saved(async () =>
    options.getByRole("button", { name: "Save the data package" }).click(),
  );
  return { name, mimeType: "application/zip", buffer: bytes };
}

test("A workspace that is given to Import goes its own way in, and says what it would change", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  const file = workspaceOf([{ commitment: "CY-01", status: "under-way" }]);
  await give(page, file);
  const dialog = page.getByRole("dialog", { name: "colleague.json" });
  await expect(dialog).toContainText("Adds 1 line about 1 commitment.");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("main")).toContainText("Lines in the review log0");

  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
    document.querySelector('[aria-label="Paste a table"]')?.dispatchEvent(paste);
  }, String(file.buffer));
  const pasted = page.getByRole("dialog", { name: "pasted table" });
  await pasted.getByRole("button", { name: "Add these lines" }).click();
  await expect(page.getByRole("main")).toContainText("Lines in the review log1");

  const broken = { ...file, buffer: Buffer.from(String(file.buffer).replace('"version": 1,', "")) };
  await give(page, broken);
  await expect(page.getByRole("main")).toContainText(
    /colleague\.json was not opened\. Line \d+, column \d+: .* Nothing was changed\./,
  );
});

test("How a file was matched is offered for the next one of its shape, and can be left", async ({
  board,
  page,
}) => {
  const head = "Ref,What,Who,How far\n";
  await board.open("#/data");
  await give(page, table("march.csv", `${head}1,Build a centre,Army; Navy,halfway\n`));
  const dialog = page.getByRole("dialog", { name: "Import march.csv" });
  await dialog.getByLabel("What is").selectOption({ label: "Statement" });
  await dialog.getByLabel("How far is").selectOption({ label: "Status" });
  await dialog.getByLabel("halfway means").selectOption({ label: "Partly delivered" });
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("1 commitment added");

  await give(page, table("april.csv", `${head}1,Build a centre,Army; Navy,halfway\n2,Open it,,\n`));
  const next = page.getByRole("dialog", { name: "Import april.csv" });
  await expect(next).toContainText("Matched as march.csv was on 2026-11-24.");
  await expect(next.getByLabel("How far is")).toHaveValue("status");
  await expect(next.getByLabel("Into")).toContainText("March");
  await expect(next).toContainText("1 added, 0 changed, 0 gone");
  await next.getByRole("button", { name: "Match anew" }).click();
  await expect(next).not.toContainText("Matched as");
});

test("A data package comes in whole: as a zip, as its files, and as a zip of its folder", async ({
  board,
  page,
}) => {
  const zip = await packageOf(board);
  await board.goTo("Data");
  await give(page, zip);
  const dialog = page.getByRole("dialog", { name: `Import ${zip.name}` });
  await expect(dialog).toContainText(
    /A data package, whole and sound: .*26 of 26 commitments, with 26 commitments/,
  );
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("26 commitments added");
  await page.getByRole("link", { name: "Open it on the board" }).click();
  await board.expectCount("26 of 26");

  await board.goTo("Data");
  const files = [...unzip(zip.buffer)].map(([name, buffer]) => ({ name, mimeType: "", buffer }));
  await give(page, ...files);
  await expect(page.getByRole("dialog")).toContainText("A data package, whole and sound");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();

  const inFolder = zipSync(
    Object.fromEntries(files.map(({ name, buffer }) => [`from a colleague/${name}`, buffer])),
  );
  await give(page, { name: "folder.zip", mimeType: "", buffer: Buffer.from(inFolder) });
  await expect(page.getByRole("dialog")).toContainText("A data package, whole and sound");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();

  // Without one of its tables it is no package any longer.
  await give(page, ...files.filter(({ name }) => name !== "meetings.csv"));
  await expect(page.getByRole("dialog")).toContainText(
    "It holds a data package that cannot be taken whole: 1 problem. Its tables are read one by one.",
  );
});

test("A folder that is dropped is taken with all that is in it", async ({ board, page }) => {
  const { buffer } = await packageOf(board);
  const folder = test.info().outputPath("from-a-colleague");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of unzip(buffer)) writeFileSync(join(folder, name), content);
  await board.goTo("Data");
  const target = page.getByLabel("Import a table");
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error("there is no place to drop a file");
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  // By the protocol of the browser: no page can make a folder to drop.
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", { type, x, y, data });
  await expect(page.getByRole("dialog")).toContainText(
    /A data package, whole and sound: .*26 of 26 commitments/,
  );
});

test("An import that is cancelled leaves nothing behind, wherever it had got to", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  await board.expectSaved();
  const before = await kept(page);
  const file = table(
    "pledges.csv",
    "ID,Commitment,Status\n1,Build a centre,paused\n2,Train,done\n",
  );

  await give(page, file);
  const dialog = page.getByRole("dialog", { name: "Import pledges.csv" });
  await dialog.getByLabel("paused means").selectOption({ label: "Stalled" });
  await dialog.getByLabel("Its title").fill("Something else");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();

  await give(page, file);
  await expect(dialog).toContainText("1 to choose");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const rows = Array.from({ length: 60_000 }, (_, at) => `${at},Build centre number ${at},done\n`);
  await give(page, table("long.csv", `ID,Commitment,Status\n${rows.join("")}`));
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(cancel).toBeHidden();

  expect(await kept(page)).toBe(before);
  await board.reload();
  await expect(page.getByRole("combobox", { name: "Dataset" })).not.toContainText("ledges");
  expect(await kept(page)).toBe(before);
});

test("A dataset is cited from the Data page, one that ships and one of one's own", async ({
  board,
  context,
  page,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await board.open("#/data");
  const copied = async (name: string, words: string) => {
    await page.getByRole("button", { name }).click();
    const said = page.getByRole("contentinfo").getByRole("status");
    await expect(said.filter({ hasText: words })).toBeVisible();
    return page.evaluate(async () => navigator.clipboard.readText());
  };
  expect(
    await copied("Cite ADMM record, 2006 to 2026 as Plain text", "Plain text citation copied"),
  ).toMatch(
    /^.+ \(2026.*\)\. ADMM record, 2006 to 2026 \(version 1\.0\.0\) \[Data set\]\. Licence: .+ #?.*dataset=admm-record.* \(read 24 November 2026\)\.$/,
  );
  await give(page, table("pledges.csv", "ID,Commitment\n1,Build a centre\n"));
  await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("1 commitment added");
  const csl = JSON.parse(await copied("Cite Pledges as CSL JSON", "CSL JSON citation copied")) as {
    title: string;
    URL: string;
  }[];
  expect(csl).toMatchObject([{ title: "Pledges", type: "dataset" }]);
  expect(csl[0]?.URL).toContain("dataset=pledges");
});
