import { describe, expect, test } from "vitest";
import { aLine, stampAt } from "./aLine.ts";
import { emptyEvidence, writeEvidence } from "./evidence.ts";
import { historyOf } from "./history.ts";
import type { ItemId, ReviewLine } from "./line.ts";
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

const about = (value: object, graded = {}) => {
  const evidence = { ...emptyEvidence("e1" as ItemId), title: "Communiqué", ...graded };
  return {
    field: "evidence",
    item: "e1",
    reason: "",
    value: writeEvidence(evidence),
    ...value,
  };
};

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
    ["contested", "It was begun before", "Contested: “It was begun before”"],
    ["contested", "", "No longer contested."],
    ["delivered", "2025-07/2025-09", "Delivered on: Q3 2025, was none."],
    ["kind", "one-off", "Kind: One-off, was none."],
    ["strength", "specific", "Wording: Specific act, was none."],
    ["tags", "cyber; norms", "Tags: “cyber” “norms”, was none."],
  ])("%s %s", (field, value, sentence) => {
    const reason = field === "status" ? "A shared format is a start" : "";
    expect(lastSentence(aLine({ field, value, reason }))).toBe(sentence);
  });

  test("a confidence says why", () => {
    const line = aLine({ field: "confidence", value: "low", reason: "One source" });
    expect(lastSentence(line)).toBe("Confidence: Low, was none. “One source”");
  });

  test.each([
    ["status", "under-way", "Still Under way. “Seen again”"],
    ["confidence", "low", "Confidence: still Low. “Seen again”"],
    ["kind", "one-off", "Kind: still One-off. “Seen again”"],
  ])("%s %s once more says that it still holds, and why", (field, value, sentence) => {
    const first = aLine({ id: "a1", at: stampAt(1), field, value, reason: "" });
    const again = aLine({ id: "a2", at: stampAt(2), field, value, reason: "Seen again" });
    expect(lastSentence(first, again)).toBe(sentence);
  });

  test("a reason that was given with another reading stands behind it", () => {
    const line = aLine({ field: "contested", value: "Begun before", reason: "Said at the forum" });
    expect(lastSentence(line)).toBe("Contested: “Begun before”. “Said at the forum”");
  });

  test("a reason that was given with a due date or with evidence stands behind it", () => {
    const due = aLine({ field: "due", value: "2027", reason: "Stated in the work plan" });
    expect(lastSentence(due)).toBe("Due: 2027, was none. “Stated in the work plan”");
    const out = aLine({ id: "a2", at: stampAt(2), ...about({ value: "" }), reason: "A copy" });
    expect(lastSentence(aLine({ id: "a1", at: stampAt(1), ...about({}) }), out)).toBe(
      "Evidence taken out: “Communiqué” (F6, supports). “A copy”",
    );
  });

  describe("evidence", () => {
    const added = aLine({ id: "a1", at: stampAt(1), ...about({}) });
    const graded = about({}, { reliability: "B", credibility: "2" });
    const changed = aLine({ id: "a2", at: stampAt(2), ...graded });
    const out = aLine({ id: "a3", at: stampAt(3), ...about({ value: "" }) });

    test.each([
      ["added", [added], "Evidence added: “Communiqué” (F6, supports)."],
      [
        "changed",
        [added, changed],
        "Evidence changed: “Communiqué” (B2, supports), was “Communiqué” (F6, supports).",
      ],
      [
        "changed in what the sentence does not name",
        [added, aLine({ ...about({}, { publisher: "ASEAN" }), id: "a2", at: stampAt(2) })],
        "Evidence changed: “Communiqué” (F6, supports).",
      ],
      ["taken out", [added, changed, out], "Evidence taken out: “Communiqué” (B2, supports)."],
      [
        "added, and that taken back",
        [added, aLine({ ...about({ value: "" }), id: "a2", at: stampAt(2), undoes: "a1" })],
        "Taken back: Evidence is out again: “Communiqué” (F6, supports).",
      ],
    ])("%s", (_, lines, sentence) => {
      expect(lastSentence(...lines)).toBe(sentence);
    });
  });

  test("an undo says that something was taken back, a redo that it was done again", () => {
    const said = aLine({ id: "a1", at: stampAt(1), field: "owner", value: "Linh" });
    const undo = aLine({ id: "a2", at: stampAt(2), field: "owner", value: "", undoes: "a1" });
    const redo = aLine({ id: "a3", at: stampAt(3), field: "owner", value: "Linh", undoes: "a2" });
    expect(lastSentence(said, undo)).toBe("Taken back: Owner: none, was Linh.");
    expect(lastSentence(said, undo, redo)).toBe("Done again: Owner: Linh, was none.");
  });
});
