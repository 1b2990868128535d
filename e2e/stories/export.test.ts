import { expect, test } from "../board.ts";

test("Folded rows are left out of the file, and the options say how many", async ({ board }) => {
  await board.open("#/board?theme=cybersecurity&theme=hadr&group=theme&fold=hadr");
  const options = await board.exportOptions();
  await expect(options).toContainText(
    "4 of 26 rows, 9 of 29 columns, this order. 4 rows are folded away and left out.",
  );
  const file = await board.csv(async () =>
    options.getByRole("button", { name: "Save the CSV file" }).click(),
  );
  expect(file.name).toContain("_4-of-26_");
  expect(file.rows.map((row) => row["ID"])).toEqual(["CY-01", "CY-02", "CY-03", "CY-04"]);
});

test("Columns come out as they stand on screen: chosen, moved and in the order of the sort", async ({
  board,
}) => {
  await board.open("#/board?theme=hadr&columns=id,status,measure,statement&sort=measure,-id");
  const file = await board.exportCsv();
  expect(file.header).toEqual(["ID", "Status", "Measure", "Statement"]);
  expect(file.header).toEqual(await board.columns());
  expect(file.rows.map((row) => row["ID"])).toEqual(await board.ids());
  expect(file.rows[0]?.["Measure"]).toBe("Institutions");
});

test("A pinned column stands in the file where it stands on screen", async ({ board }) => {
  await board.open("#/board?theme=hadr&columns=id,statement,measure,status&pin=status");
  const onScreen = await board.columns();
  expect(onScreen).toEqual(["ID", "Status", "Statement", "Measure"]);
  expect((await board.exportCsv()).header).toEqual(onScreen);
});

test("All columns can be taken, those on screen first", async ({ board }) => {
  await board.open("#/board?theme=hadr&columns=id,status");
  const options = await board.exportOptions();
  await options.getByRole("radio", { name: "All, the others after them" }).check();
  await expect(options).toContainText("4 of 26 rows, 29 of 29 columns");
  const file = await board.csv(async () =>
    options.getByRole("button", { name: "Save the CSV file" }).click(),
  );
  expect(file.header.slice(0, 3)).toEqual(["ID", "Status", "Statement"]);
  expect(file.header).toHaveLength(29);
});

test("A reason that a spreadsheet would run is made harmless in the file and left as written on screen", async ({
  board,
}) => {
  await board.open("#/board?theme=cybersecurity");
  for (const [id, reason] of [
    ["CY-01", "=1+1"],
    ["CY-02", "+44 is a country code"],
    ["CY-03", "@SUM(A1:A9)"],
    ["CY-04", 'He said "no, not yet"; it waits'],
  ] as const) {
    await board.judge(id, "Under way", reason);
    await board.closeDetail(id);
  }
  await expect(board.row("CY-01")).toContainText("=1+1");
  const file = await board.exportCsv();
  expect(file.rows.map((row) => row["Reason"])).toEqual([
    "'=1+1",
    "'+44 is a country code",
    "'@SUM(A1:A9)",
    'He said "no, not yet"; it waits',
  ]);
});

test("Semicolons, tabs and a file without byte order mark are a choice that is remembered", async ({
  board,
}) => {
  await board.open("#/board?theme=cybersecurity");
  const options = await board.exportOptions();
  await options.getByRole("radio", { name: "Semicolon" }).check();
  await options.getByRole("checkbox", { name: "Byte order mark" }).uncheck();
  const first = await board.csv(
    async () => options.getByRole("button", { name: "Save the CSV file" }).click(),
    ";",
  );
  expect(first.hasBom).toBe(false);
  expect(first.header.slice(0, 2)).toEqual(["ID", "Statement"]);
  expect(first.rows).toHaveLength(4);

  await board.reload();
  const again = await board.csv(
    async () => board.page.getByRole("button", { name: "Export CSV" }).click(),
    ";",
  );
  expect(again.bytes.equals(first.bytes)).toBe(true);

  await (await board.exportOptions()).getByRole("radio", { name: "Tab" }).check();
  await board.page.keyboard.press("Escape");
  const tabbed = await board.csv(
    async () => board.page.getByRole("button", { name: "Export CSV" }).click(),
    "\t",
  );
  expect(tabbed.header).toEqual(first.header);
});

test("A statement with letters beyond English and a comma comes out whole", async ({ board }) => {
  await board.open("#/board?theme=joint-communique");
  const file = await board.exportCsv();
  expect(file.rows.map((row) => row["Statement"])).toEqual([
    "Adopt a joint communiqué that sets out the main decisions and commitments",
    "Stress peace, stability and cooperation in the communiqué",
    "Recognise in the communiqué the need to meet shared security challenges",
  ]);
});

test("The board of a past day is exported under that day's name", async ({ board, context }) => {
  await context.clock.setFixedTime("2026-06-01T08:00:00Z");
  await board.open("#/board?theme=cybersecurity");
  await board.judge("CY-01", "Not started", "No body was named");
  await context.clock.setFixedTime("2026-06-20T08:00:00Z");
  await board.judge("CY-01", "Under way", "A body was named");
  await board.open("#/board?theme=cybersecurity&asof=2026-06-10");
  const file = await board.exportCsv();
  expect(file.name).toBe("hanoi-article_4-of-26_2026-06-10.csv");
  expect(file.rows[0]).toMatchObject({ Status: "Not started", Reason: "No body was named" });
});
