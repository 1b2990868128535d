import { describe, expect, test } from "vitest";
import { emptyEvidence } from "./evidence.ts";
import type { EvidenceDraft } from "./evidenceDraft.ts";
import { draftOf, readDraft } from "./evidenceDraft.ts";
import type { ItemId } from "./line.ts";

const item = "e1" as ItemId;
const aDraft = (change: Partial<EvidenceDraft> = {}): EvidenceDraft => ({
  ...draftOf({ ...emptyEvidence(item), title: "Communiqué" }),
  ...change,
});

describe("What is typed into the form for evidence:", () => {
  test("a title is enough, and the grade is F6 until somebody has judged", () => {
    expect(readDraft(aDraft(), item)).toMatchObject({
      ok: true,
      value: { ...emptyEvidence(item), title: "Communiqué" },
    });
  });

  test.each([
    ["Q3 2025", "2025-07/2025-09"],
    ["by May 2027", "2027-05"],
    ["  ", null],
  ])("the date %j is taken as %j", (date, taken) => {
    expect(readDraft(aDraft({ date }), item)).toMatchObject({ ok: true, value: { date: taken } });
  });

  test.each([
    [" https://asean.org/a ", "https://asean.org/a"],
    ["asean.org/a?b=c", "https://asean.org/a?b=c"],
    ["www.asean.org", "https://www.asean.org"],
  ])("the address %j is taken as %j", (address, taken) => {
    const read = readDraft(aDraft({ address, archived: address }), item);
    expect(read).toMatchObject({ ok: true, value: { address: taken, archived: taken } });
  });

  test.each(["javascript:alert(1)", "minutes of the meeting", "file:///etc", "asean"])(
    "the address %j is refused",
    (address) => {
      expect(readDraft(aDraft({ address }), item)).toEqual({
        ok: false,
        error: { address: expect.stringContaining("no web address") },
      });
    },
  );

  test("all that is wrong is said at once, each where it stands", () => {
    const wrong = aDraft({ title: " ", address: "x y", date: "soon", archived: "x y" });
    const read = readDraft(wrong, item);
    expect(read.ok ? [] : Object.keys(read.error)).toEqual([
      "title",
      "address",
      "date",
      "archived",
    ]);
  });

  test("what only the whole can show is said of the whole", () => {
    expect(readDraft(aDraft({ publisher: "A\u0007" }), item)).toEqual({
      ok: false,
      error: { whole: "The publisher contains a control character." },
    });
  });

  test("an item that is opened and kept as it is gives the same item", () => {
    const evidence = {
      ...emptyEvidence(item),
      title: "Communiqué",
      date: "2025-07/2025-09" as never,
      independentOf: ["e2" as ItemId],
    };
    expect(readDraft(draftOf(evidence), item)).toEqual({ ok: true, value: evidence });
  });
});
