import type { Browser } from "@playwright/test";
import { Board, expect, test, TODAY } from "../board.ts";
import { withGuard } from "../guard.ts";
import type { WorkspaceFile } from "../workspace.ts";
import { addWorkspace } from "../workspace.ts";

const SHARED = ["CY-03", "MS-01", "CY-01"] as const;

/** What a board says of the commitments that both have judged, and how many lines it rests on. */
async function held(board: Board): Promise<readonly string[]> {
  await board.open("#/board?theme=cybersecurity&theme=maritime-security");
  const statuses = await Promise.all(SHARED.map(async (id) => board.statusOf(id).innerText()));
  await board.row("CY-03").getByRole("rowheader").click();
  const history = await board.history("CY-03").allInnerTexts();
  return [...statuses, ...history];
}

async function savedFile(board: Board): Promise<WorkspaceFile> {
  await board.goTo("Data");
  const { name, bytes } = await board.saved(async () =>
    board.page.getByRole("button", { name: "Save workspace" }).click(),
  );
  return { name, mimeType: "application/json", buffer: bytes };
}

/** An analyst at a device of their own. */
async function atOwnDevice(
  browser: Browser,
  origin: string,
  name: string,
  run: (board: Board) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    acceptDownloads: true,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
  });
  await withGuard(context, new URL(origin).origin, async () => {
    await context.clock.setFixedTime(`${TODAY}T09:20:00Z`);
    const board = new Board(await context.newPage());
    await board.open("#/data");
    await board.page.getByRole("textbox", { name: "Your name" }).fill(name);
    await board.goTo("Board");
    await run(board);
  });
  await context.close();
}

test("Two analysts judge apart, exchange their files in either order, and hold the same board", async ({
  board,
  browser,
  baseURL,
}) => {
  // Three devices, one after the other.
  test.slow();
  const origin = baseURL ?? "";
  await board.open();
  await board.judge("CY-03", "Not started", "Nothing was published");
  await board.pickStatus("MS-01", "Stalled");
  const linhs = await savedFile(board);

  await atOwnDevice(browser, origin, "Mai", async (mai) => {
    await mai.judge("CY-03", "Under way", "A draft was published");
    await mai.pickStatus("CY-01", "Delivered");
    const mais = await savedFile(mai);

    await addWorkspace(mai.page, linhs);
    await board.goTo("Data");
    await addWorkspace(board.page, mais);

    const both = await held(mai);
    expect(both.slice(0, 3)).toEqual(["Under way", "Stalled", "Delivered"]);
    expect(both).toHaveLength(5);
    expect(await held(board)).toEqual(both);

    // The other order, on a device that has said nothing.
    await atOwnDevice(browser, origin, "Thu", async (thu) => {
      await thu.goTo("Data");
      await addWorkspace(thu.page, mais);
      await addWorkspace(thu.page, linhs);
      expect(await held(thu)).toEqual(both);
    });
  });
});
