import { expect, test } from "../board.ts";

test("The counts of a facet follow the other filters and leave out its own choice", async ({
  board,
}) => {
  await board.open();
  await board.expectChoiceCount("Focus area", "Cybersecurity", 4);
  await board.expectChoiceCount("Measure", "Capacity building", 4);

  await board.choice("Measure", "Capacity building").check();
  await board.expectCount("4 of 26");
  await board.expectChoiceCount("Focus area", "Cybersecurity", 2);
  await board.expectChoiceCount("Focus area", "Maritime security", 0);
  await board.expectChoiceCount("Measure", "Capacity building", 4);
  await board.expectChoiceCount("Measure", "Norms and standards", 6);

  await board.choice("Measure", "Norms and standards").check();
  await board.expectCount("10 of 26");
  await board.expectChoiceCount("Focus area", "Cybersecurity", 3);

  await board.choice("Focus area", "Cybersecurity").check();
  await board.expectCount("3 of 26");
  await board.expectChoiceCount("Measure", "Information sharing", 1);
});

test("A judgement moves the counts of the status facet at once", async ({ board }) => {
  await board.open();
  await board.expectChoiceCount("Status", "Not assessed", 26);
  await board.pickStatus("MS-01", "Delivered");
  await board.expectChoiceCount("Status", "Not assessed", 25);
  await board.expectChoiceCount("Status", "Delivered", 1);
  await board.choice("Status", "Delivered").check();
  await board.expectIds(["MS-01"]);
});

test("A card is pressed on and off, and is one with its boxes in the facet", async ({ board }) => {
  await board.open();
  await board.card("Cybersecurity").click();
  await expect(board.choice("Focus area", "Cybersecurity")).toBeChecked();
  await board.card("Maritime security").click();
  await board.expectCount("8 of 26");
  await board.choice("Focus area", "Cybersecurity").uncheck();
  await expect(board.card("Cybersecurity")).toHaveAttribute("aria-pressed", "false");
  await board.expectCount("4 of 26");
  await board.card("Maritime security").click();
  await board.expectCount("26 of 26");
});

test("The card of the outcomes chooses all three outcomes", async ({ board }) => {
  await board.open();
  await board.card("Meeting outcomes").click();
  await board.expectCount("10 of 26");
  for (const outcome of [
    "Joint communiqué adopted",
    "Defence partnerships strengthened",
    "External partners engaged",
  ]) {
    await expect(board.choice("Focus area", outcome)).toBeChecked();
  }
});

test("Each filter stands as a chip that takes it off, and one press takes all off", async ({
  board,
  page,
}) => {
  await board.open("#/board?theme=cybersecurity&measure=norms&q=standards");
  await expect(board.chips()).toHaveText(["Cybersecurity", "Norms and standards", "“standards”"]);
  await page.getByRole("button", { name: "Remove filter Norms and standards" }).click();
  await expect(board.chips()).toHaveText(["Cybersecurity", "“standards”"]);
  await page.getByRole("button", { name: "Remove filter “standards”" }).click();
  await board.expectCount("4 of 26");
  await board.choice("Measure", "Norms and standards").check();
  await page.getByRole("button", { name: "Clear all" }).click();
  await board.expectCount("26 of 26");
  await expect(board.chips()).toHaveCount(0);
});

test("A board on which nothing matches says so and has a way back", async ({ board, page }) => {
  await board.open();
  await board.search.fill("zeppelin");
  await board.expectCount("0 of 26");
  await expect(page.getByText("No commitment matches these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await board.expectCount("26 of 26");
});

test("Commitments and outcomes can be seen apart", async ({ board, page }) => {
  await board.open();
  const parts = page.getByRole("group", { name: "Commitments or outcomes" });
  await parts.getByRole("button", { name: "Commitments 16" }).click();
  await board.expectCount("16 of 26");
  await parts.getByRole("button", { name: "Outcomes 10" }).click();
  await board.expectCount("10 of 26");
  await expect(board.row("JC-01")).toBeVisible();
  await parts.getByRole("button", { name: "All 26" }).click();
  await board.expectCount("26 of 26");
});

test("A filter that hides the judged row keeps the open detail where it is", async ({ board }) => {
  await board.open("#/board?status=not-assessed&open=CY-01");
  await board.judge("CY-01", "Delivered", "Done");
  await board.expectCount("25 of 26");
  await expect(board.detail("CY-01")).toBeVisible();
  await expect(board.row("CY-01")).toBeHidden();
});
