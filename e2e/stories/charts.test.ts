import { expect, test } from "../board.ts";

test("Status by focus area can be read as a table, and pressing a number filters to what it counts", async ({
  board,
}) => {
  await board.open();
  await board.pickStatus("CY-01", "Under way");
  await board.pickStatus("CY-03", "Under way");
  const table = await board.chartAsTable("Status by focus area");
  await expect(table.getByRole("row", { name: /^Cybersecurity/ })).toContainText("4");
  await table.getByRole("button", { name: "2, Cybersecurity, Under way" }).click();
  await board.expectIds(["CY-01", "CY-03"]);
  await expect(board.choice("Status", "Under way")).toBeChecked();
  await expect(board.card("Cybersecurity")).toHaveAttribute("aria-pressed", "true");
  await table.getByRole("button", { name: "2, Cybersecurity, Under way" }).click();
  await board.expectCount("26 of 26");
});

test("A number that is pressed right after a filter, before the chart is drawn anew, keeps that filter", async ({
  board,
}) => {
  await board.open();
  await board.pickStatus("CY-01", "Under way");
  await board.pickStatus("CY-03", "Under way");
  const table = await board.chartAsTable("Status by focus area");
  const number = table.getByRole("button", { name: "2, Cybersecurity, Under way" });
  const pressed = await number.elementHandle();
  await board.choice("Measure", "Norms and standards").evaluate((box: HTMLElement, other) => {
    box.click();
    (other as HTMLElement).click();
  }, pressed);
  await expect(board.choice("Measure", "Norms and standards")).toBeChecked();
  await board.expectIds(["CY-03"]);
});

test("Kind of promise can be read as a table, and pressing a number filters to what it counts", async ({
  board,
}) => {
  await board.open();
  const table = await board.chartAsTable("What kind of promise");
  await table.getByRole("button", { name: "2, Cybersecurity, Capacity building" }).click();
  await board.expectIds(["CY-01", "CY-04"]);
});

test("Over time, the picture grows with each judgement and pressing a number filters to its statuses", async ({
  board,
  context,
}) => {
  await board.open();
  await expect(board.chart("Follow-through over time")).toContainText("Set a status in the table");
  await board.pickStatus("CY-01", "Under way");
  await context.clock.setFixedTime("2027-01-20T09:00:00Z");
  await board.reload();
  await board.pickStatus("CY-02", "Delivered");
  const table = await board.chartAsTable("Follow-through over time");
  await expect(table.getByRole("row").last()).toContainText("2");
  await table.getByRole("button", { name: /^1, .*, Delivered$/ }).click();
  await board.expectIds(["CY-02"]);
});

test("Each chart says in words what its picture shows", async ({ board }) => {
  await board.open();
  await board.pickStatus("CY-01", "Delivered");
  for (const [title, words] of [
    ["Status by focus area", "Cybersecurity: 1 delivered, 3 not assessed."],
    ["Follow-through over time", "At the end, "],
    [
      "What kind of promise",
      "Cybersecurity: 1 norms and standards, 2 capacity building, 1 information sharing.",
    ],
  ] as const) {
    await expect(board.chart(title).getByRole("figure", { name: words })).toBeAttached();
  }
});

test("A press on the picture itself filters as the number in the table does", async ({ board }) => {
  await board.open();
  // The picture is hidden from screen readers, so its marks have no role: the only 4 is dialogue among the outcomes.
  await board.chart("What kind of promise").getByText("4", { exact: true }).click();
  await board.expectIds(["DP-01", "DP-02", "EP-01", "EP-02"]);
  await expect(board.choice("Measure", "Dialogue")).toBeChecked();
});

test("A mark that is pointed at says what it stands for", async ({ board, page }) => {
  await board.open();
  const chart = board.chart("What kind of promise");
  const tip = chart.getByText("Meeting outcomes", { exact: true }).locator("..");
  await chart.getByText("4", { exact: true }).hover();
  await expect(tip).toContainText("Dialogue4");
  await expect(tip).toBeInViewport({ ratio: 1 });
  // A tip is beside the chart, not in it: nothing begins to scroll.
  const charts = page.getByRole("region", { name: "Charts" });
  expect(await charts.evaluate((it) => it.scrollHeight - it.clientHeight)).toBe(0);
  await page.getByRole("searchbox", { name: "Search" }).hover();
  await expect(tip).toBeHidden();

  // What was pointed at before the table was shown is not any longer.
  await chart.getByText("4", { exact: true }).hover();
  await page.getByRole("button", { name: "What kind of promise as a table" }).press("Enter");
  await page.getByRole("searchbox", { name: "Search" }).hover();
  await page.getByRole("button", { name: "What kind of promise as a chart" }).press("Enter");
  await expect(chart.getByText("4", { exact: true })).toBeVisible();
  await expect(tip).toBeHidden();
});

test("The table stays where it is when the charts come", async ({ board, page }) => {
  let send = () => {};
  const asked = new Promise<void>((resolve) => (send = resolve));
  await page.route("**/BoardCharts*.js", async (route) => {
    await asked;
    await route.continue();
  });
  await board.open();
  const top = async () => (await board.head("Measure").boundingBox())?.y;
  const before = await top();
  await expect(board.chart("What kind of promise")).toBeHidden();
  send();
  await expect(board.chart("What kind of promise")).toBeVisible();
  expect(await top()).toBeCloseTo(before ?? Number.NaN, 0);
});
