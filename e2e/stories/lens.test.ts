import { expect, test } from "../board.ts";

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
