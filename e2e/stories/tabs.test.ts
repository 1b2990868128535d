import { expect, test } from "../board.ts";

test("A judgement in one tab shows in the other without a reload, and both agree after one", async ({
  board,
  otherTab,
}) => {
  const both = "#/board?theme=cybersecurity&theme=maritime-security";
  await board.open(both);
  await otherTab.open(`${both}&open=CY-03`);

  await board.judge("CY-03", "Partly delivered", "Two of three parts are done");

  await expect(otherTab.statusOf("CY-03")).toHaveText("Partly delivered");
  await expect(otherTab.history("CY-03")).toHaveText([/Partly delivered, was Not assessed/]);
  await expect(otherTab.card("Cybersecurity")).toContainText("1 of 4 assessed");

  await otherTab.pickStatus("MS-01", "Stalled");
  await expect(board.statusOf("MS-01")).toHaveText("Stalled");

  await board.reload();
  await otherTab.reload();
  for (const tab of [board, otherTab]) {
    await expect(tab.statusOf("CY-03")).toHaveText("Partly delivered");
    await expect(tab.statusOf("MS-01")).toHaveText("Stalled");
    await expect(tab.notices).toHaveCount(0);
  }
});

test("Two tabs that judge the same commitment in turn show the later judgement and both lines of history", async ({
  board,
  otherTab,
}) => {
  await board.open("#/board?open=HR-01");
  await otherTab.open("#/board?open=HR-01");
  await board.pickStatus("HR-01", "Not started");
  await expect(otherTab.statusOf("HR-01")).toHaveText("Not started");
  await otherTab.pickStatus("HR-01", "Under way");
  for (const tab of [board, otherTab]) {
    await expect(tab.statusOf("HR-01")).toHaveText("Under way");
    await expect(tab.history("HR-01")).toHaveText([
      /Under way, was Not started/,
      /Not started, was Not assessed/,
    ]);
  }
});

test("A reason being written is not lost when the other tab adds a line", async ({
  board,
  otherTab,
}) => {
  await board.open("#/board?open=MS-03");
  await otherTab.open();
  const reason = board.detail("MS-03").getByRole("textbox", { name: "Reason" });
  await reason.fill("Half a sen");
  await otherTab.pickStatus("MS-02", "Delivered");
  await expect(board.statusOf("MS-02")).toHaveText("Delivered");
  await expect(reason).toHaveValue("Half a sen");
});
