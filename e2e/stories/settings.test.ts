import { writeFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, test } from "../board.ts";
import type { WorkspaceFile } from "../workspace.ts";
import { chooseWorkspace, workspaceOf } from "../workspace.ts";

/** A colleague's file in which these settings stand. */
function withSettings(settings: unknown): WorkspaceFile {
  const file = workspaceOf([{ commitment: "CY-01", status: "under-way" }]);
  const workspace = JSON.parse(String(file.buffer)) as object;
  return { ...file, buffer: Buffer.from(JSON.stringify({ ...workspace, settings })) };
}

function setting(dialog: Locator, name: string): Locator {
  return dialog.getByRole("group", { name, exact: true });
}

test("An analyst finds name, review interval and mapping again on a new machine, by the workspace file", async ({
  board,
  context,
  page,
}, info) => {
  await board.open("#/data");
  await page.getByRole("textbox", { name: "Your name" }).fill("Linh");
  await page.getByRole("spinbutton", { name: "Review interval, in months" }).fill("6");
  await page.getByRole("combobox", { name: "Stalled as" }).selectOption("Not started");
  const saved = await board.saved(async () =>
    page.getByRole("button", { name: "Save workspace" }).click(),
  );
  const path = info.outputPath(saved.name);
  await writeFile(path, saved.bytes);

  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await board.open("#/data");
  await chooseWorkspace(page, path);
  const dialog = page.getByRole("dialog", { name: saved.name });
  await expect(dialog).toContainText("3 settings differ from yours");
  await expect(setting(dialog, "Mapping of OGP completion")).toContainText(
    "Stalled as Not started",
  );
  await dialog.getByRole("button", { name: "Take all of the file’s" }).click();
  await dialog.getByRole("button", { name: "Take these settings" }).click();
  await expect(page.getByText(`Taken from ${saved.name}: 3 settings.`)).toBeVisible();
  await board.reload();
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveValue("Linh");
  await expect(page.getByRole("spinbutton", { name: "Review interval, in months" })).toHaveValue(
    "6",
  );
  await expect(page.getByRole("combobox", { name: "Stalled as" })).toHaveValue("not-started");

  // Opened again, it says that there is nothing left to take.
  await chooseWorkspace(page, path);
  await expect(dialog).toContainText("Nothing would change.");
  await expect(dialog).toContainText("Its settings are yours already");
});

test("A colleague's file never changes whose name is on the lines, unless its name is chosen", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  const name = page.getByRole("textbox", { name: "Your name" });
  await name.fill("Linh");
  const file = withSettings({ version: 1, analyst: "Mai", reviewMonths: 9, theme: "dark" });
  await chooseWorkspace(page, file);
  const dialog = page.getByRole("dialog", { name: "colleague.json" });
  await expect(
    setting(dialog, "Your name").getByRole("radio", { name: /Yours.*Linh/ }),
  ).toBeChecked();
  await setting(dialog, "Review interval")
    .getByRole("radio", { name: /In the file.*9 months/ })
    .check();
  await dialog.getByRole("button", { name: "Add these lines" }).click();
  await expect(page.getByRole("main")).toContainText(
    "1 line was added from colleague.json and is saved on this device. Taken from colleague.json: 1 setting.",
  );
  await expect(name).toHaveValue("Linh");
  await expect(page.getByRole("spinbutton", { name: "Review interval, in months" })).toHaveValue(
    "9",
  );
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
});

test("Settings that are wrong or newer are left aside in words, and the lines beside them are added", async ({
  board,
  page,
}) => {
  await board.open("#/data");
  const dialog = page.getByRole("dialog", { name: "colleague.json" });
  for (const [settings, words] of [
    [
      { version: 1, analyst: 7, reviewMonths: 1200 },
      "“analyst” of its settings is not as it should be",
    ],
    [{ version: 2, analyst: "Mai" }, "Its settings were saved by a newer Follow-Through"],
  ] as const) {
    await chooseWorkspace(page, withSettings(settings));
    await expect(dialog).toContainText(words);
    await expect(dialog).toContainText("Adds 1 line about 1 commitment.");
    await dialog.getByRole("button", { name: "Cancel" }).click();
  }
  await chooseWorkspace(page, withSettings("dark"));
  await dialog.getByRole("button", { name: "Add these lines" }).click();
  await expect(page.getByRole("main")).toContainText("saved on this device");
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveValue("");
});
