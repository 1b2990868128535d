import * as fc from "fast-check";
import { aLine } from "./aLine.ts";
import { CONFIDENCES } from "./fold.ts";
import type { ReviewLine } from "./line.ts";
import { STATUSES } from "./status.ts";

const anyText = fc.string({ unit: "binary", maxLength: 30 });

const anySaid = fc.oneof(
  fc.record({ field: fc.constant("status"), value: fc.constantFrom(...STATUSES) }),
  fc.record({ field: fc.constant("confidence"), value: fc.constantFrom("", ...CONFIDENCES) }),
  fc.record({ field: fc.constant("due"), value: fc.constantFrom("", "2026", "2026-05/2027") }),
  fc.record({ field: fc.constantFrom("reason", "owner", "note"), value: anyText }),
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
