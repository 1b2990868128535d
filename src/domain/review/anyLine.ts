import * as fc from "fast-check";
import { aLine } from "./aLine.ts";
import { CREDIBILITIES, RELIABILITIES } from "../dataset/dataset.ts";
import type { PartialDate } from "../dataset/partialDate.ts";
import type { Evidence } from "./evidence.ts";
import { BEARINGS, writeEvidence } from "./evidence.ts";
import { CONFIDENCES } from "./fold.ts";
import type { ItemId, ReviewLine } from "./line.ts";
import { PLEDGE_KINDS, STRENGTHS } from "./pledge.ts";
import { STATUSES } from "./status.ts";

const anyText = fc.string({ unit: "binary", maxLength: 30 });

const ITEMS = ["e1", "e2", "e3"] as unknown as readonly ItemId[];

/** What an analyst could write or paste: no control characters but line breaks. */
const anyWords = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .map((words) => words.replaceAll(/[^\P{Cc}\n]/gu, ""));

/** For property tests: any evidence that the parser accepts and gives back the same, of few items so that lines meet. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    item: fc.constantFrom(...ITEMS),
    title: anyWords.map((words) => `On ${words}`),
    address: fc.constantFrom("", "https://asean.org/a?b=1#c", "http://x.example/Việt"),
    publisher: anyWords,
    date: fc.constantFrom(null, "2013", "2026-05", "2025-07/2025-09") as fc.Arbitrary<PartialDate>,
    archived: fc.constantFrom("", "https://web.archive.org/web/2026/https://asean.org/"),
    excerpt: fc.constantFrom("", "The Ministers “noted”\nthe paper."),
    bearing: fc.constantFrom(...BEARINGS),
    reliability: fc.constantFrom(...RELIABILITIES),
    credibility: fc.constantFrom(...CREDIBILITIES),
    independentOf: fc.subarray([...ITEMS]),
  })
  .map((evidence) => ({
    ...evidence,
    excerptSha256: evidence.excerpt === "" ? "" : "0a".repeat(32),
    independentOf: evidence.independentOf.filter((other) => other !== evidence.item),
  }));

/** A line about evidence: an item added or changed, or taken out. */
const anyEvidenceSaid = fc
  .tuple(anyEvidence, fc.integer({ min: 0, max: 3 }))
  .map(([evidence, chance]) => ({
    field: "evidence",
    item: evidence.item as string,
    value: chance === 0 ? "" : writeEvidence(evidence),
  }));

/** For property tests: what can be said about a commitment in one line; often about evidence, for that has most to it. */
export const anySaid = fc.oneof(
  fc.record({ field: fc.constant("status"), value: fc.constantFrom(...STATUSES) }),
  fc.record({ field: fc.constant("confidence"), value: fc.constantFrom("", ...CONFIDENCES) }),
  fc.record({
    field: fc.constantFrom("due", "delivered"),
    value: fc.constantFrom("", "2026", "2026-05/2027"),
  }),
  fc.record({ field: fc.constant("kind"), value: fc.constantFrom("", ...PLEDGE_KINDS) }),
  fc.record({ field: fc.constant("strength"), value: fc.constantFrom("", ...STRENGTHS) }),
  fc.record({
    field: fc.constant("tags"),
    value: fc.constantFrom("", "cyber", "cyber; sea", " sea;cyber ;; Sea"),
  }),
  fc.record({ field: fc.constantFrom("reason", "contested", "owner", "note"), value: anyText }),
  { arbitrary: anyEvidenceSaid, weight: 4 },
);

const anyStamp = fc
  .record({
    instant: fc.date({
      min: new Date("2026-01-01T00:00:00Z"),
      max: new Date("2026-01-05T00:00:00Z"),
      noInvalidDate: true,
    }),
    counter: fc.integer({ min: 0, max: 3 }),
    node: fc.constantFrom("k3f9", "m0p2"),
  })
  .map(({ instant, counter, node }) => `${instant.toISOString()}-000${counter}-${node}`);

/** For property tests: any line that the parser accepts, with few commitments and days so that lines meet. */
export const anyLine: fc.Arbitrary<ReviewLine> = fc
  .record({
    said: anySaid,
    id: fc.uuid(),
    at: anyStamp,
    author: anyText,
    commitment: fc.constantFrom("CY-01", "CY-02", "CY-03"),
    reason: anyText,
    undoes: fc.option(fc.uuid(), { nil: undefined }),
    act: fc.option(fc.uuid(), { nil: undefined }),
  })
  .map(({ said, undoes, act, ...rest }) =>
    aLine({ ...rest, ...said, ...(undoes && { undoes }), ...(act && { act }) }),
  );

/** Logs in which one id means one line. */
export const anyLog: fc.Arbitrary<readonly ReviewLine[]> = fc.uniqueArray(anyLine, {
  selector: (line) => line.id,
  maxLength: 40,
});

/** Copies of one log that went apart: each has some of its lines. */
export const anyCopies: fc.Arbitrary<readonly (readonly ReviewLine[])[]> = anyLog.chain((log) =>
  fc.tuple(
    fc.shuffledSubarray([...log]),
    fc.shuffledSubarray([...log]),
    fc.shuffledSubarray([...log]),
  ),
);
