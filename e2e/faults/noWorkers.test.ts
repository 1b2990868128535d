import { expect, test } from "../board.ts";

test("Where the browser starts no workers, the page reads an import itself, one after the other", async ({
  board,
  context,
  page,
}) => {
  await context.addInitScript(() => {
    Object.assign(globalThis, {
      Worker: function refuse() {
        throw new DOMException("workers are refused here", "SecurityError");
      },
    });
  });
  await board.open("#/data");
  for (const title of ["first", "second"]) {
    const name = `${title}.csv`;
    const buffer = Buffer.from("Ref,Commitment,Status\nP-1,Build a centre,done\nP-2,Meet,\n");
    await page.getByLabel("Import a table").setInputFiles({ name, mimeType: "text/csv", buffer });
    const dialog = page.getByRole("dialog", { name: `Import ${name}` });
    await expect(dialog.getByRole("heading", { name: "2 rows ready" })).toBeVisible();
    if (title === "first") await dialog.getByRole("button", { name: "Cancel" }).click();
    else await dialog.getByRole("button", { name: "Import", exact: true }).click();
  }
  await expect(page.getByRole("main")).toContainText("2 commitments added");
});
