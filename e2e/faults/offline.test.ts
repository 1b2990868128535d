import { expect, test } from "../board.ts";

test("Once opened, the board opens without a network, with both datasets and the log", async ({
  board,
  context,
  page,
}) => {
  await board.open();
  await board.pickStatus("CY-03", "Under way");
  await board.expectSaved();
  // The worker has everything once it is active.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await board.reload();
  await board.reach("CY-03");
  await expect(board.statusOf("CY-03")).toHaveText("Under way");
  await board.chooseDataset("ADMM record, 2006 to 2026");
  await board.expectCount("259 of 259");
  await board.goTo("Sources");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
