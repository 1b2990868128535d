import { expect, test } from "../board.ts";
import { unzip } from "../zip.ts";

test("The statuses are read in the words of another scale, by a mapping of one's own, and what is stored stays", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await board.pickStatus("CY-01", "Stalled");
  await board.pickStatus("CY-02", "Delivered");
  await page.getByRole("button", { name: "Other scales" }).click();
  await page.getByRole("radio", { name: "OGP completion" }).check();
  await expect(page).toHaveURL(/lens=ogp/);
  await expect(board.statusOf("CY-01")).toHaveText("Stalled Limited");
  await expect(board.statusOf("CY-03")).toHaveText("Not assessed No rating");
  const table = await board.chartAsTable("Status by focus area");
  await expect(table.getByRole("button", { name: "1, Cybersecurity, Complete" })).toBeVisible();

  const bar = page.getByRole("note", { name: "Scale" });
  await expect(bar).toContainText("OGP completion is on");
  await board.goTo("Activity");
  await expect(bar).toBeVisible();
  await expect(page.getByRole("table", { name: "Review log" })).not.toContainText("Complete");
  await bar.getByRole("button", { name: "Mapping" }).click();
  await page.getByRole("combobox", { name: "Stalled as" }).selectOption("Not started");
  await expect(bar).toContainText("by a mapping of your own");

  await board.goTo("Board");
  await board.reload();
  await expect(board.statusOf("CY-01")).toHaveText("Stalled Not started");
  const file = await board.exportCsv();
  expect(file.rows.map((row) => [row["Status"], row["OGP completion"]])).toEqual([
    ["Stalled", "Not started"],
    ["Delivered", "Complete"],
    ["Not assessed", "No rating"],
    ["Not assessed", "No rating"],
  ]);
  await bar.getByRole("button", { name: "Turn off" }).click();
  await expect(board.statusOf("CY-01")).toHaveText("Stalled");
  await expect(bar).toBeHidden();
});

test("The scale that is on stands beside the status in the detail, and goes out with its mapping in every file", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity&lens=rag");
  await board.judge("CY-03", "Stalled", "Nothing new");
  const detail = board.detail("CY-03");
  await expect(detail).toContainText("Five-step RAG: Amber/Red. Delivery is in doubt.");
  await detail.getByRole("button", { name: "Delivered", exact: true }).hover();
  await expect(detail).toContainText("Five-step RAG: Green. Delivery is highly likely.");
  await expect(board.history("CY-03")).not.toContainText(["Amber"]);
  await page.getByRole("note", { name: "Scale" }).getByRole("button", { name: "Mapping" }).click();
  await page.getByRole("combobox", { name: "Stalled as" }).selectOption("Red");
  await board.goTo("Board");
  await expect(board.statusOf("CY-03")).toHaveText("Stalled Red");

  const options = await board.exportOptions();
  const saved = async (file: string, button: string) => {
    await options.getByRole("radio", { name: file }).check();
    return board.saved(async () => options.getByRole("button", { name: button }).click());
  };
  const text = String((await saved("JSON", "Save the JSON file")).bytes);
  const { about, rows } = JSON.parse(text) as {
    about: { rate: string; scale: object };
    rows: Record<string, unknown>[];
  };
  expect(about.scale).toMatchObject({ id: "rag", isChangedByAnalyst: true });
  expect(about.rate).toBe("0 of 1 rated delivered · range 0–3 of 4");
  expect(rows.map((row) => row["Five-step RAG"])).toEqual([
    "No rating",
    "No rating",
    "Red",
    "No rating",
  ]);
  const book = unzip((await saved("Excel", "Save the workbook")).bytes);
  expect(String(book.get("xl/worksheets/sheet1.xml"))).toContain(">Red<");
  expect(String(book.get("xl/worksheets/sheet2.xml"))).toContain("Stalled as Red");
  const zip = unzip((await saved("Data package", "Save the data package")).bytes);
  expect(String(zip.get("view.csv"))).toContain("rating_rag");
  expect(String(zip.get("manifest.json"))).toContain('"stalled": "Red"');

  await options.getByRole("link", { name: "Brief to print" }).click();
  const row = page.getByRole("article").getByRole("row", { name: /^CY-03/ });
  await expect(row).toContainText("Stalled (Red)");
});
