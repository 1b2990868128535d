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

test.describe("Without what a service worker keeps", () => {
  test.use({ serviceWorkers: "block" });

  test("a page that cannot be fetched says so and what to do, and is there once it can", async ({
    board,
    guard,
    page,
  }) => {
    guard.allow(/Failed to load resource|dynamically imported module|Unable to preload/);
    await board.open();
    await page.route(/TimelinePage/, async (route) => route.abort());
    await board.goTo("Timeline");
    const heading = page.getByRole("heading", { name: "This page could not be fetched" });
    await expect(heading).toBeVisible();
    await page.getByRole("button", { name: "Go to the board" }).click();
    await expect(board.grid).toBeVisible();

    await board.goTo("Timeline");
    await expect(heading).toBeVisible();
    await page.unroute(/TimelinePage/);
    await page.getByRole("button", { name: "Reload" }).click();
    await expect(page.getByRole("button", { name: "Timeline as a table" })).toBeVisible();
  });
});
