import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../board.ts";

const SUMMIT = [
  "Ref;Commitment text;Focus area;Reporting lead;State of play;By when",
  'P-018;Set up a joint training centre;Relief;"Coast guard; Ministry of Ports, Harbours and Customs";mostly done;end of 2024',
  "P-019;Publish a common incident-report format;Sea;Viêt Nam;done;spring 2025",
  "P-020;Review maritime patrol arrangements;Sea;All members;started;every year",
  "P-021;Open a hotline;Sea;Brunei Darussalam;paused;31 June 2019",
  ";;;;;",
  "P-020;Something else under the same number;Sea;All members;started;2024",
  "",
].join("\r\n");

/** As an office with Windows writes it: one byte a letter. */
function windowsFile(text: string, name = "summit-pledges.csv") {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") };
}

async function give(page: Page, file: ReturnType<typeof windowsFile>): Promise<Locator> {
  await page.getByLabel("Import a table").setInputFiles(file);
  const dialog = page.getByRole("dialog", { name: `Import ${file.name}` });
  await expect(dialog.getByRole("heading", { name: /rows? ready/ })).toBeVisible();
  return dialog;
}

test("An analyst imports an office's table: sees how it was read and what is wrong, says what a word means, and one Undo takes all of it back", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  const dialog = await give(page, windowsFile(SUMMIT));
  await expect(dialog.getByLabel("Encoding")).toHaveValue("windows-1252");
  await expect(dialog.getByLabel("Delimiter")).toHaveValue(";");
  await expect(dialog.getByRole("region", { name: "Preview" })).toContainText("Viêt Nam");
  await expect(dialog.getByLabel("State of play is")).toHaveValue("status");
  await expect(dialog).toContainText("3 rows ready, 3 rows with problems");
  await expect(dialog.getByRole("list", { name: "Problems" }).getByRole("listitem")).toContainText([
    "line 5By when: “31 June 2019” is no date",
    "line 6Commitment text: No statement. The row is blank.",
    "line 7Ref: ID P-020 stands twice with different words.",
  ]);
  const list = await board.csv(async () =>
    dialog.getByRole("button", { name: "Download problems" }).click(),
  );
  expect(list.rows.map(({ Line }) => Line)).toEqual(["5", "6", "7"]);
  await dialog.getByLabel("paused means").selectOption({ label: "Stalled" });
  await dialog.getByLabel(/can be taken all the same/).selectOption("take");
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("4 commitments added");

  await page.getByRole("link", { name: "Open it on the board" }).click();
  await board.expectIds(["P-018", "P-019", "P-020", "P-021"]);
  await expect(board.statusOf("P-021")).toHaveText("Stalled");
  await expect(board.row("P-020")).toContainText("every year");
  await board.reload();
  await expect(board.statusOf("P-018")).toHaveText("Partly delivered");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("combobox", { name: "Dataset" })).not.toContainText("Summit pledges");
});

test("The next file of the same source shows what it would change, and leaves the analyst's own word alone", async ({
  board,
  page,
}) => {
  const first = "ID,Commitment,Status\n1,Build a centre,started\n2,Train officers,started\n";
  const second = "ID,Commitment,Status\n1,Build a centre,done\n3,Write a handbook,started\n";
  await board.open("#/data");
  const dialog = await give(page, windowsFile(first, "pledges.csv"));
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("link", { name: "Open it on the board" }).click();
  await board.pickStatus("1", "Stalled");
  await board.goTo("Data");

  const again = await give(page, windowsFile(second, "pledges.csv"));
  await expect(again).toContainText("1 added, 1 changed, 1 gone");
  await expect(again.getByRole("list", { name: "Judgements" })).toContainText(
    "your own wordLast importUnder wayNowStalledFileDelivered",
  );
  await again.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("1 commitment added");
  await page.getByRole("link", { name: "Open it on the board" }).click();
  await board.expectIds(["1", "2", "3"]);
  await expect(board.statusOf("1")).toHaveText("Stalled");
});

test("What the board exports comes back without a single change", async ({ board, page }) => {
  await board.open();
  await board.judge("CY-03", "Under way", "=A draft is out, they say");
  await board.closeDetail("CY-03");
  const { name, bytes } = await board.exportCsv();
  await board.goTo("Data");
  await page
    .getByLabel("Import a table")
    .setInputFiles({ name, mimeType: "text/csv", buffer: bytes });
  const dialog = page.getByRole("dialog", { name: `Import ${name}` });
  await expect(dialog).toContainText("0 added, 0 changed, 0 gone");
  await expect(dialog.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
});

test("A file that is no table is refused in plain words, and nothing is changed", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  const pdf = { name: "pledges.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7\n") };
  await page.getByLabel("Import a table").setInputFiles(pdf);
  await expect(page.getByRole("main")).toContainText(
    "pledges.xlsx was not imported. This is a PDF. Copy its table and paste it here. Nothing was changed.",
  );
});
