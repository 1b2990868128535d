import { expect, test } from "../board.ts";

test("A link someone sent shows their filters, search, order and open commitment", async ({
  board,
  page,
}) => {
  await board.open();
  await board.pickStatus("CY-01", "Under way");
  await board.pickStatus("CY-03", "Under way");
  await board.pickStatus("CT-01", "Under way");

  await board.open(
    "#/board?theme=cybersecurity&theme=maritime-security&status=under-way&q=cyber&sort=-id&columns=id,statement,status&open=CY-03",
  );
  await board.reload();

  await board.expectCount("2 of 26");
  await board.expectIds(["CY-03", "CY-01"]);
  await expect(board.detail("CY-03")).toBeVisible();
  await expect(board.search).toHaveValue("cyber");
  await expect(board.choice("Focus area", "Cybersecurity")).toBeChecked();
  await expect(board.choice("Focus area", "Maritime security")).toBeChecked();
  await expect(board.choice("Status", "Under way")).toBeChecked();
  await expect(board.head("ID")).toHaveAttribute("aria-sort", "descending");
  expect(await board.columns()).toEqual(["ID", "Statement", "Status"]);
  await expect(board.notices).toHaveCount(0);
  await expect(page).toHaveURL(
    /#\/board\?theme=cybersecurity&theme=maritime-security&status=under-way&q=cyber&sort=-id/,
  );
});

test("A link with wrong parts names each of them and shows the rest", async ({ board, page }) => {
  await board.open(
    "#/board?theme=cybersecurity&theme=outer-space&sort=-colour&asof=2026-02-30&open=XX-9&group=mood&part=half",
  );
  await board.expectCount("4 of 26");
  await expect(board.notices).toContainText("Parts of this link could not be used");
  for (const part of [
    "theme=outer-space",
    "sort=-colour",
    "asof=2026-02-30",
    "open=XX-9",
    "group=mood",
    "part=half",
  ]) {
    await expect(board.notices).toContainText(part);
  }
  await expect(page).toHaveURL(/#\/board\?theme=cybersecurity$/);
  await board.notices.getByRole("button", { name: "Dismiss" }).click();
  await expect(board.notices).toHaveCount(0);
});

test("A link from a newer version is shown as far as this one knows it, and what it does not know is named", async ({
  board,
}) => {
  await board.open("#/board?theme=cybersecurity&heat=on&tide=low");
  await board.expectCount("4 of 26");
  await expect(board.notices).toContainText("heat=on");
  await expect(board.notices).toContainText("tide=low");
});

test("A link to a page or a dataset that is not there opens the first board and says so", async ({
  board,
}) => {
  await board.open("#/map?dataset=atlantis");
  await board.expectCount("26 of 26");
  await expect(board.notices).toContainText("map");
  await expect(board.notices).toContainText("dataset=atlantis");
});

test("Markup and percent signs in a link are text like any other", async ({ board }) => {
  const search = "<img src=x onerror=alert(1)> 100%";
  await board.open(`#/board?q=${encodeURIComponent(search)}`);
  await expect(board.search).toHaveValue(search);
  await board.expectCount("0 of 26");
  await board.open("#/board?q=%E0%A4%A&theme=cybersecurity");
  await expect(board.card("Cybersecurity")).toHaveAttribute("aria-pressed", "true");
});

test("Back and forward go through what was pressed, one step each", async ({ board, page }) => {
  await board.open();
  await board.card("Cybersecurity").click();
  await board.expectCount("4 of 26");
  await board.choice("Measure", "Capacity building").check();
  await board.expectCount("2 of 26");
  await board.openDetail("CY-04");

  await page.goBack();
  await expect(board.detail("CY-04")).toBeHidden();
  await page.goBack();
  await board.expectCount("4 of 26");
  await page.goBack();
  await board.expectCount("26 of 26");
  await page.goForward();
  await board.expectCount("4 of 26");
  await page.goForward();
  await page.goForward();
  await expect(board.detail("CY-04")).toBeVisible();
});

test("A search that was typed is one step back, not one for every letter", async ({
  board,
  page,
}) => {
  await board.open();
  await board.card("Cybersecurity").click();
  await board.search.pressSequentially("standards");
  await expect(page).toHaveURL(/q=standards/);
  await board.card("Cybersecurity").click();
  await page.goBack();
  await board.expectCount("1 of 26");
  await page.goBack();
  await board.expectCount("26 of 26");
  await expect(board.search).toHaveValue("");
});

test("A link to a commitment brings its row into sight, as far down as it is, before and after the board is there", async ({
  board,
}) => {
  const expectInSight = async (id: string) =>
    expect(board.row(id).getByRole("rowheader")).toBeInViewport({ ratio: 1 });
  for (const id of ["CY-03", "HR-04", "MS-01"]) {
    await board.open(`#/board?open=${id}`);
    await board.reload();
    await expectInSight(id);
  }
  // With the panel that opens the tools above the table take two lines, and push the rows down.
  await board.closeDetail("MS-01");
  for (const id of ["CY-03", "HR-04"]) {
    await board.open(`#/board?open=${id}`);
    await expectInSight(id);
  }
});
