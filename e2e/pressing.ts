import type { Page } from "@playwright/test";

/**
 * Presses 4 and 5 in turn on the row at the keyboard's place, `count` times, as fast as the page answers: each press
 * is one line of the log. Every `burst` presses it waits until the page says that all is saved, and calls
 * `window.savedSoFar`, where there is one, with how many lines that holds for.
 */
export async function pressStatuses(page: Page, count: number, burst: number): Promise<void> {
  await page.evaluate(
    async ({ most, each }) => {
      const turn = () => new Promise<void>((done) => setTimeout(done, 0));
      const isSaved = () =>
        document.querySelector("footer [role=status]")?.textContent === "Saved on this device";
      const report = (window as unknown as { savedSoFar?: (lines: number) => unknown }).savedSoFar;
      for (let pressed = 0; pressed < most;) {
        for (let i = 0; i < each && pressed < most; i++, pressed++) {
          const key = pressed % 2 === 0 ? "4" : "5";
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          await turn();
        }
        // Until the page has drawn what the last press has done, it may still say what was true before it.
        await turn();
        await turn();
        while (!isSaved()) await turn();
        // Not awaited: the next presses are under way when somebody hears of these.
        void report?.(pressed);
      }
    },
    { most: count, each: burst },
  );
}

/** What is in the database, as it lies there. */
export async function storedLines(
  page: Page,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return page.evaluate(
    async () =>
      new Promise<Record<string, unknown>[]>((done, fail) => {
        const opening = indexedDB.open("follow-through");
        opening.addEventListener("error", () => fail(new Error("the database did not open")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const all = database.transaction("lines").objectStore("lines").getAll();
          all.addEventListener("success", () => {
            database.close();
            done(all.result as Record<string, unknown>[]);
          });
          all.addEventListener("error", () => fail(new Error("the lines could not be read")));
        });
      }),
  );
}
