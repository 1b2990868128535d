import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** More stops than a page has between any two of its parts. */
const MOST_STOPS = 120;

/** A person without a mouse. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until the focus is there, and fails when it never comes or cannot be seen. */
  async tabTo(place: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.press(key);
      if (await place.evaluate((element) => element === document.activeElement)) {
        await this.expectFocusSeen(place);
        return;
      }
    }
    throw new Error(`${MOST_STOPS} presses of ${key} did not reach ${String(place)}`);
  }

  /** The focus is there, on screen, and drawn: by an outline or a shadow of the element or of what frames it. */
  async expectFocusSeen(place: Locator): Promise<void> {
    await expect(place).toBeFocused();
    await expect(place).toBeInViewport();
    const isDrawn = await place.evaluate((element) => {
      if (!element.matches(":focus-visible")) return false;
      return [element, element.parentElement].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (
          (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none"
        );
      });
    });
    expect(isDrawn, `the focus on ${String(place)} cannot be seen`).toBe(true);
  }
}
