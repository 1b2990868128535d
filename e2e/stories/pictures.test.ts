import { expect, test } from "../board.ts";
import { addWorkspace, JUDGED } from "../workspace.ts";

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

for (const colorScheme of ["light", "dark"] as const) {
  for (const size of ["wide", "narrow"] as const) {
    test(`The board looks as it did: ${size}, ${colorScheme}`, async ({ board, page }) => {
      await page.setViewportSize(SIZES[size]);
      await page.emulateMedia({ colorScheme });
      await board.open("#/data");
      await addWorkspace(page, JUDGED);
      await board.open("#/board");
      if (size === "wide") await expect(page.locator(".recharts-surface").nth(2)).toBeVisible();
      await page.evaluate(async () => document.fonts.ready);
      await expect(page).toHaveScreenshot(`board-${size}-${colorScheme}.png`);
    });
  }

  test(`The charts look as they did: ${colorScheme}`, async ({ board, page }) => {
    await page.emulateMedia({ colorScheme });
    await board.open("#/data");
    await addWorkspace(page, JUDGED);
    await board.open("#/board");
    await expect(page.locator(".recharts-surface").nth(2)).toBeVisible();
    await page.evaluate(async () => document.fonts.ready);
    await expect(page.getByRole("region", { name: "Charts", exact: true })).toHaveScreenshot(
      `charts-${colorScheme}.png`,
    );
  });
}
