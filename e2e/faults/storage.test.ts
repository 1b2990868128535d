import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../board.ts";

/** Writes into the real database what no version of the app wrote. */
async function writeRaw(page: Page, value: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    async (stored) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open("follow-through");
        opening.addEventListener("error", () => fail(new Error("the database did not open")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction("lines", "readwrite");
          transaction.objectStore("lines").put(stored);
          transaction.addEventListener("complete", () => {
            database.close();
            done();
          });
        });
      }),
    value,
  );
}

test("A damaged line is named, set aside and can be downloaded, and the rest works", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("MS-01", "Delivered");
  await board.expectSaved();
  await writeRaw(page, { id: "broken-line", v: 1, status: "melted" });
  await board.reload();
  await expect(board.notices).toContainText("broken-line");
  await expect(board.statusOf("MS-01")).toHaveText("Delivered");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download what is damaged" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("melted");
  await board.pickStatus("MS-02", "Stalled");
  await board.reload();
  await expect(board.statusOf("MS-02")).toHaveText("Stalled");
});

test("A log that a newer version wrote is shown, and nothing can be added to it", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("MS-01", "Delivered");
  await board.expectSaved();
  await writeRaw(page, { id: "of-tomorrow", v: 99, field: "mood" });
  await page.goto("./#/board?open=MS-01");
  await page.reload();
  await expect(board.statusOf("MS-01")).toHaveText("Delivered");
  await expect(board.detail("MS-01")).toContainText("A newer Follow-Through wrote this log.");
  await page.keyboard.press("5");
  await expect(board.statusOf("MS-01")).toHaveText("Delivered");
  // Said on every page, for who has no commitment open too.
  await board.closeDetail("MS-01");
  for (const name of ["Activity", "Data", "Board"] as const) {
    await board.goTo(name);
    await expect(board.notices).toContainText(
      "A newer Follow-Through wrote part of this log. What this version can read is shown, and nothing can be added here.",
    );
  }
  await board.row("MS-02").press("5");
  await expect(board.statusOf("MS-02")).toHaveText("Not assessed");
});

test("With no room left the page says what is not saved, offers the log, and saves it once there is room", async ({
  board,
  context,
  page,
  guard,
}) => {
  guard.allow(/Quota|quota|storage/);
  await board.open();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await board.statusOf("MS-02").click();
  await page.getByRole("option", { name: "Stalled" }).click();
  await expect(board.saving()).toContainText("One entry is not saved");
  await expect(board.statusOf("MS-02")).toHaveText("Stalled");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the log" }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { value: string }).value)).toEqual(["stalled"]);

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.getByRole("button", { name: "Try again" }).click();
  await board.expectSaved();
  await board.reload();
  await expect(board.statusOf("MS-02")).toHaveText("Stalled");
});

test("With the clock set back a day the later word still wins, here and after a reload", async ({
  board,
  context,
}) => {
  await board.open();
  await board.judge("CY-03", "Under way", "Said first");
  await context.clock.setFixedTime("2026-11-23T08:00:00Z");
  await board.judge("CY-03", "Delivered", "Said second");
  await board.pickStatus("MS-01", "Stalled");
  await board.reload();
  await expect(board.statusOf("CY-03")).toHaveText("Delivered");
  await expect(board.history("CY-03")).toHaveText([/Said second/, /Said first/]);
  await board.undo().click();
  await expect(board.statusOf("MS-01")).toHaveText("Not assessed");
});

test("What was called saved is there after the tab was killed at that moment", async ({
  board,
  context,
  page,
  guard,
}) => {
  guard.allow(/crash/i);
  await board.open();
  for (const status of ["Under way", "Stalled", "Delivered"] as const) {
    await board.pickStatus("CY-03", status);
  }
  await board.expectSaved();
  const session = await context.newCDPSession(page);
  const killed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await killed;
  const again = await context.newPage();
  await again.goto("./#/board?open=CY-03");
  await expect(again.getByRole("combobox", { name: "Status of CY-03" })).toHaveText("Delivered");
  await expect(again.getByRole("complementary", { name: "CY-03" })).toContainText("was Stalled");
});
