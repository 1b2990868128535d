import type { Page } from "@playwright/test";
import type { Board } from "../board.ts";
import { expect, test } from "../board.ts";
import { pressStatuses } from "../pressing.ts";

const EACH = 40;
/** Written from inside the page, without a round trip for each. `LINES_EACH=500` is the long run. */
const MANY = Number(process.env["LINES_EACH"] ?? 100);
/** Strict durability takes its time for each of them, more so on a busy machine. */
const SAVED_WITHIN_MS = 40_000;

// A trace keeps a picture of both pages for each of the many presses, which would take longer than the presses.
test.use({ trace: "off" });

/** Presses one status after the other on one row, as fast as the keys are taken. */
async function judgeManyTimes(board: Board, id: string): Promise<void> {
  await board.row(id).getByRole("rowheader").focus();
  for (let i = 0; i < EACH; i++) await board.page.keyboard.press(i % 2 === 0 ? "4" : "5");
}

test(`Two tabs that write ${MANY} lines each at once lose none, and agree on all of them`, async ({
  board,
  otherTab,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await otherTab.open("#/board?theme=cybersecurity");
  test.setTimeout(180_000);
  await board.row("CY-01").getByRole("rowheader").focus();
  await otherTab.row("CY-02").getByRole("rowheader").focus();
  await Promise.all([
    pressStatuses(board.page, MANY, MANY),
    pressStatuses(otherTab.page, MANY, MANY),
  ]);
  for (const tab of [board, otherTab]) {
    await expect(tab.saving()).toHaveText("Saved on this device", { timeout: SAVED_WITHIN_MS });
    await tab.goTo("Activity");
    await expect(
      tab.page.getByText(`${(2 * MANY).toLocaleString("en-GB")} lines in the review log`),
    ).toBeVisible();
    await tab.reload();
    await expect(
      tab.page.getByText(`${(2 * MANY).toLocaleString("en-GB")} lines in the review log`),
    ).toBeVisible();
    await expect(tab.notices).toHaveCount(0);
  }
});

test("Two tabs that write to the same commitment at once end with the same status and every line", async ({
  board,
  otherTab,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await otherTab.open("#/board?theme=cybersecurity");
  await Promise.all([judgeManyTimes(board, "CY-01"), judgeManyTimes(otherTab, "CY-01")]);
  for (const tab of [board, otherTab]) {
    await expect(tab.saving()).toHaveText("Saved on this device", { timeout: SAVED_WITHIN_MS });
  }
  await board.reload();
  await otherTab.reload();
  await expect(otherTab.statusOf("CY-01")).toHaveText(await board.statusOf("CY-01").innerText());
  const counts: string[] = [];
  for (const tab of [board, otherTab]) {
    await tab.goTo("Activity");
    counts.push(await tab.page.getByText(/lines in the review log$/).innerText());
  }
  expect(counts[0]).toBe(counts[1]);
});

async function deleteLog(page: Page): Promise<void> {
  await page.evaluate(
    async () =>
      new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase("follow-through");
        deleting.addEventListener("success", () => done());
        deleting.addEventListener("blocked", () =>
          fail(new Error("the tab did not let go of the database")),
        );
      }),
  );
}

test("When the database is deleted under an open tab, the page says that nothing of it is saved, and writes it anew when asked", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await board.pickStatus("CY-01", "Under way");
  await board.expectSaved();
  await deleteLog(page);
  await expect(board.notices).toContainText("the log was deleted from this browser");
  await expect(board.statusOf("CY-01")).toHaveText("Under way");
  await page.getByRole("button", { name: "Try again" }).click();
  await board.expectSaved();
  await board.pickStatus("CY-02", "Stalled");
  await board.expectSaved();
  await board.reload();
  await expect(board.statusOf("CY-01")).toHaveText("Under way");
  await expect(board.statusOf("CY-02")).toHaveText("Stalled");
});

test("When the browser has lost what it had saved, the next start says how much, and says so until the person knows", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity");
  await board.pickStatus("CY-01", "Under way");
  await board.pickStatus("CY-02", "Stalled");
  await deleteLog(page);
  await board.reload();
  await expect(board.notices).toContainText(
    "2 lines of your log are gone: they were saved on this device, and the browser has lost them.",
  );
  await board.pickStatus("CY-03", "Delivered");
  await board.reload();
  await expect(board.notices).toContainText("2 lines of your log are gone");
  await page.getByRole("button", { name: "I know" }).click();
  await expect(board.notices).toBeHidden();
  await board.reload();
  await expect(board.statusOf("CY-03")).toHaveText("Delivered");
  await expect(board.notices).toBeHidden();
});

test("A database that a newer version has taken over is left alone, and the page says that nothing can be added", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("MS-01", "Delivered");
  await page.evaluate(
    async () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open("follow-through", 99);
        opening.addEventListener("success", () => {
          opening.result.close();
          done();
        });
        opening.addEventListener("error", () => fail(new Error("the database did not open")));
        opening.addEventListener("blocked", () =>
          fail(new Error("the tab did not let go of the database")),
        );
      }),
  );
  // The open tab has let go of the database, and finds out when it writes.
  await board.statusOf("MS-02").click();
  await page.getByRole("option", { name: "Stalled", exact: true }).click();
  await expect(board.saving()).toContainText("A newer Follow-Through wrote this log.");
  await expect(page.getByRole("button", { name: "Download the log" })).toBeVisible();
  await page.reload();
  await expect(board.statusOf("MS-02")).not.toHaveText("Stalled");
  await expect(board.notices).toContainText("A newer Follow-Through wrote this log.");
  await expect(board.notices).toContainText("Nothing was changed, and nothing can be added here.");
});
