import { expect, test, TODAY } from "../board.ts";

const REASON = "A shared format for reporting incidents is a start";

test("An analyst filters by the cybersecurity card, judges CY-03 as under way, and the history still says why after a reload", async ({
  board,
}) => {
  await board.open();
  await board.expectCount("26 of 26");
  await board.card("Cybersecurity").click();
  await expect(board.card("Cybersecurity")).toHaveAttribute("aria-pressed", "true");
  await board.expectCount("4 of 26");

  await board.judge("CY-03", "Under way", REASON);
  await expect(board.statusOf("CY-03")).toHaveText("Under way");
  await expect(board.card("Cybersecurity")).toContainText("1 of 4 assessed");

  await board.reload();
  await board.expectCount("4 of 26");
  await expect(board.statusOf("CY-03")).toHaveText("Under way");
  await expect(board.detail("CY-03").getByRole("textbox", { name: "Reason" })).toHaveValue(REASON);
  await expect(board.history("CY-03")).toHaveText([
    new RegExp(`Under way, was Not assessed. “${REASON}”`),
  ]);
});

test("The exported file has exactly the four rows on screen, says what was judged and why, and its name says 4 of 26", async ({
  board,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await board.judge("CY-03", "Under way", REASON);
  await board.closeDetail("CY-03");
  await board.sortBy("ID");
  await board.sortBy("ID");
  await board.expectIds(["CY-04", "CY-03", "CY-02", "CY-01"]);

  const file = await board.exportCsv();

  expect(file.name).toBe(`hanoi-article_4-of-26_${TODAY}.csv`);
  expect(file.hasBom).toBe(true);
  expect(file.bytes.toString("utf8").match(/\r\n/g)).toHaveLength(5);
  expect(file.header).toEqual(await board.columns());
  expect(file.rows.map((row) => row["ID"])).toEqual(await board.ids());
  expect(file.rows.map((row) => row["Status"])).toEqual([
    "Not assessed",
    "Under way",
    "Not assessed",
    "Not assessed",
  ]);
  expect(file.rows[1]).toMatchObject({
    ID: "CY-03",
    Statement: "Develop common cybersecurity standards",
    "Focus area": "Cybersecurity",
    Reason: REASON,
    Changed: `${TODAY}T09:15:00.000Z`,
  });
});
