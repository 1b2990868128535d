import { describe, expect, test } from "vitest";
import { aLine, stampAt } from "./aLine.ts";
import { historyOf } from "./history.ts";
import type { ReviewLine } from "./line.ts";
import { lineSentence } from "./lineWords.ts";

/** What the last of these lines reads as. */
function lastSentence(...lines: readonly ReviewLine[]): string {
  const [latest] = historyOf(
    lines,
    lines[0]?.dataset ?? ("" as never),
    lines[0]?.commitment ?? ("" as never),
  );
  return latest === undefined ? "" : lineSentence(latest);
}

describe("A line of the log reads as a sentence:", () => {
  test.each([
    ["status", "under-way", "Under way, was Not assessed. “A shared format is a start”"],
    ["confidence", "high", "Confidence: High, was none."],
    ["due", "2027-05", "Due: May 2027, was none."],
    ["due", "2025/2027", "Due: 2025 to 2027, was none."],
    ["owner", "Linh", "Owner: Linh, was none."],
    ["note", "Ask again", "Note: “Ask again”, was none."],
    ["reason", "Seen in print", "Reason: “Seen in print”"],
    ["reason", "", "Reason removed."],
  ])("%s %s", (field, value, sentence) => {
    expect(lastSentence(aLine({ field, value }))).toBe(sentence);
  });

  test("an undo says that something was taken back, a redo that it was done again", () => {
    const said = aLine({ id: "a1", at: stampAt(1), field: "owner", value: "Linh" });
    const undo = aLine({ id: "a2", at: stampAt(2), field: "owner", value: "", undoes: "a1" });
    const redo = aLine({ id: "a3", at: stampAt(3), field: "owner", value: "Linh", undoes: "a2" });
    expect(lastSentence(said, undo)).toBe("Taken back: Owner: none, was Linh.");
    expect(lastSentence(said, undo, redo)).toBe("Done again: Owner: Linh, was none.");
  });
});
