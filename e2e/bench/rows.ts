/** Commitments of no meaning in any number, the same ones every time. */
import type { GeneratedRow } from "./generated.ts";
import { FOCUS_AREAS, GENERATED_STATUSES, KINDS, LEADS } from "./generated.ts";

const SYLLABLES = "ra men to sil ka vor un de pla nis gor ta lem bri so fen mu dal ist er".split(
  " ",
);
const WORD_COUNT = 3000;
const DAY_MS = 86_400_000;
const PRIORITIES = ["High", "Medium", "Low"];

/** Numbers from 0 to 1 by the generator mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of two to four syllables, the short ones first. */
function vocabulary(random: () => number): readonly string[] {
  const words = new Set<string>();
  for (
    let length = 2;
    words.size < WORD_COUNT;
    length = words.size < 300 ? 2 : words.size < 1500 ? 3 : 4
  )
    words.add(
      Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(""),
    );
  return [...words];
}

export function generatedRows(count: number, seed = 2026): readonly GeneratedRow[] {
  const random = randomNumbers(seed);
  const words = vocabulary(random);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  /** A few words stand nearly everywhere, most hardly anywhere, as in texts that people write. */
  const word = (): string => words[Math.floor(random() ** 4 * words.length)] ?? "";
  const day = (from: number): string => new Date(from).toISOString().slice(0, 10);
  const meetings = Array.from({ length: 60 }, (_, i) => `Meeting ${1966 + i}`);
  const sources = Array.from({ length: 300 }, (_, i) => `Document ${1000 + i}`);
  return Array.from({ length: count }, (_, i): GeneratedRow => {
    const date = Date.UTC(2009, 0, 1) + Math.floor(random() * 6000) * DAY_MS;
    const actors = [...new Set([oneOf(LEADS), oneOf(LEADS), oneOf(LEADS)])];
    return {
      id: `C-${String(i).padStart(7, "0")}`,
      focusArea: oneOf(FOCUS_AREAS),
      kind: oneOf(KINDS),
      statement: Array.from({ length: 10 + Math.floor(random() * 15) }, word).join(" "),
      meeting: oneOf(meetings),
      date: day(date),
      actors,
      lead: actors[0] ?? "",
      status: oneOf(GENERATED_STATUSES),
      progress: Math.floor(random() * 101),
      priority: oneOf(PRIORITIES),
      due: day(date + 200 * DAY_MS),
      tags: [word(), word()],
      source: oneOf(sources),
    };
  });
}
