import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Milestone } from "../dataset/dataset.ts";
import { anyEvidence } from "./anyLine.ts";
import {
  emptyEvidence,
  EVIDENCE_LIMITS,
  evidenceFromMilestone,
  milestoneItem,
  parseEvidence,
  writeEvidence,
} from "./evidence.ts";
import type { ItemId } from "./line.ts";
import { MAX_TEXT_LENGTH } from "./parseLine.ts";

const ITEM = "e1" as ItemId;
const titled = { ...emptyEvidence(ITEM), title: "Communiqué" };

const longest = (limit: number) => '"\n'.repeat(limit / 2);

describe("Evidence", () => {
  test("that was written is read back, and written again gives the same text", () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const text = writeEvidence(evidence);
        const read = parseEvidence(text, evidence.item);
        expect(read).toEqual({ ok: true, value: evidence });
        expect(read.ok && writeEvidence(read.value)).toBe(text);
      }),
    );
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parseEvidence(text, ITEM);
        expect(read.ok || read.error.endsWith(".")).toBe(true);
      }),
    );
  });

  test("with one key turned into anything is evidence or a sentence", () => {
    const anyKey = fc.constantFrom(...Object.keys(JSON.parse(writeEvidence(titled)) as object));
    fc.assert(
      fc.property(anyKey, fc.jsonValue(), (key, value) => {
        const read = parseEvidence(
          JSON.stringify({ ...(JSON.parse(writeEvidence(titled)) as object), [key]: value }),
          ITEM,
        );
        expect(read.ok ? "A." : read.error).toMatch(/^(The|An|There) .*\.$|^A\.$/su);
      }),
    );
  });

  test("says little at least: a title, and what is not said has no grade", () => {
    expect(
      parseEvidence(`{"title":"Communiqué","extra":1,"__proto__":{"item":"x"}}`, ITEM),
    ).toEqual({ ok: true, value: titled });
  });

  test("names no item of its own twice, nor itself, as independent", () => {
    const read = parseEvidence(
      `{"title":"Communiqué","independentOf":["e3","e1","e2","e3"]}`,
      ITEM,
    );
    expect(read.ok && read.value.independentOf).toEqual(["e2", "e3"]);
  });

  test("as long as it may be fits into a line, quotation marks and line breaks included", () => {
    const address = `https://x.example/${"a".repeat(EVIDENCE_LIMITS.address - 18)}`;
    const evidence = {
      ...titled,
      title: longest(EVIDENCE_LIMITS.title),
      address,
      archived: address,
      publisher: longest(EVIDENCE_LIMITS.publisher),
      excerpt: longest(EVIDENCE_LIMITS.excerpt),
      excerptSha256: "a".repeat(64),
      independentOf: Array.from({ length: 20 }, (_, n) => `${n}`.padStart(36, "0") as ItemId),
    };
    expect(parseEvidence(writeEvidence(evidence), ITEM)).toEqual({ ok: true, value: evidence });
    expect(writeEvidence(evidence).length).toBeLessThan(MAX_TEXT_LENGTH);
  });

  test.each([
    ["no JSON", "{", "The evidence is not a JSON object."],
    ["a list", "[]", "The evidence is not a JSON object."],
    ["null", "null", "The evidence is not a JSON object."],
    ["no title", "{}", "The evidence has no title."],
    ["an empty title", `{"title":" "}`, "The evidence has no title."],
    ["a number for a title", `{"title":1}`, "The title is not text."],
    [
      "a long title",
      JSON.stringify({ title: "x".repeat(501) }),
      "The title is longer than 500 characters.",
    ],
    [
      "a long excerpt",
      JSON.stringify({ title: "x", excerpt: "x".repeat(8_001) }),
      "The excerpt is longer than 8,000 characters.",
    ],
    [
      "a script for an address",
      `{"title":"x","address":"javascript:alert(1)"}`,
      "The address does not start with http:// or https://, or is none.",
    ],
    [
      "an address with a space",
      `{"title":"x","address":"https://a b"}`,
      "The address does not start with http:// or https://, or is none.",
    ],
    [
      "an address without a host",
      `{"title":"x","address":"https://:80"}`,
      "The address does not start with http:// or https://, or is none.",
    ],
    [
      "a file for an archived copy",
      `{"title":"x","archived":"file:///etc/passwd"}`,
      "The archived address does not start with http:// or https://, or is none.",
    ],
    [
      "30 February",
      `{"title":"x","date":"2026-02-30"}`,
      "The date is not one such as 2026, 2026-05 or 2026-05-31.",
    ],
    [
      "another bearing",
      `{"title":"x","bearing":"proves"}`,
      "The bearing is none of supports, contradicts, context.",
    ],
    [
      "a reliability of G",
      `{"title":"x","reliability":"G"}`,
      "The reliability of the source is no letter from A to F.",
    ],
    [
      "a credibility of 0",
      `{"title":"x","credibility":"0"}`,
      "The credibility of the information is no digit from 1 to 6.",
    ],
    [
      "an uppercase SHA-256",
      JSON.stringify({ title: "x", excerpt: "y", excerptSha256: "A".repeat(64) }),
      "The SHA-256 of the excerpt is not 64 digits of lowercase hex.",
    ],
    [
      "a SHA-256 of nothing",
      JSON.stringify({ title: "x", excerptSha256: "a".repeat(64) }),
      "There is a SHA-256 and no excerpt that it could be of.",
    ],
    [
      "a control character",
      JSON.stringify({ title: "x\u0007" }),
      "The title contains a control character.",
    ],
    ["a million brackets", "[".repeat(1_000_000), "The evidence is longer than 32,000 characters."],
    ["thirty thousand brackets", "[".repeat(30_000), "The evidence is not a JSON object."],
  ])("with %s is refused in a sentence", (_, text, sentence) => {
    expect(parseEvidence(text, ITEM)).toEqual({ ok: false, error: sentence });
  });
});

describe("A milestone as evidence", () => {
  const milestone = {
    id: "EV-001",
    date: "2010-10-12",
    commitmentIds: [],
    event: "Eighteen countries attend the first ADMM-Plus",
    sourceUrl: "https://www.asean.org/a",
    certainty: "confirmed",
  } as unknown as Milestone;

  test("is dated and published as the milestone, and not graded, however sure the dataset is", () => {
    expect(evidenceFromMilestone(milestone, ITEM)).toEqual({
      ...emptyEvidence(ITEM),
      title: milestone.event,
      address: milestone.sourceUrl,
      publisher: "asean.org",
      date: milestone.date,
    });
  });

  test("that is contradicted is context", () => {
    const evidence = evidenceFromMilestone({ ...milestone, certainty: "contradicted" }, ITEM);
    expect(evidence.bearing).toBe("context");
  });

  test("is the same item on every device, and has an id that a line can carry", () => {
    expect(evidenceFromMilestone(milestone).item).toBe("milestone-EV-001");
    expect(milestoneItem({ id: "x".repeat(500) })).toHaveLength(200);
  });

  test("with texts longer than an item can have is cut to what one can have", () => {
    const evidence = evidenceFromMilestone({
      ...milestone,
      event: "x".repeat(5_000),
      sourceUrl: `https://${"a.".repeat(120)}org/${"b".repeat(3_000)}`,
    });
    expect(evidence.address).toBe("");
    expect(parseEvidence(writeEvidence(evidence), evidence.item)).toEqual({
      ok: true,
      value: evidence,
    });
  });

  test("without an address on the web has none", () => {
    const evidence = evidenceFromMilestone({ ...milestone, sourceUrl: "see annex" }, ITEM);
    expect([evidence.address, evidence.publisher]).toEqual(["", ""]);
    expect(parseEvidence(writeEvidence(evidence), ITEM).ok).toBe(true);
  });
});
