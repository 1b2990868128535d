import type { Commitment } from "../dataset/dataset.ts";
import { leadsOf } from "./columns.ts";

/**
 * What of a commitment many rows share. What depends on a key alone is worked out once for each of its values, whether
 * it is a facet, the order of a column or what search finds.
 */
export const KEY = {
  theme: ({ themeId }) => themeId,
  measure: ({ measure }) => measure,
  meeting: ({ meetingId }) => meetingId,
  document: ({ documentId }) => documentId ?? "",
  certainty: ({ certainty }) => certainty ?? "",
  /** A date, or words that are none. */
  due: ({ due, dueWords = "" }) => due ?? dueWords,
  lead: (commitment) =>
    commitment.roles.length === 0 ? (commitment.actors[0] ?? "") : leadsOf(commitment).join("\n"),
  actors: ({ actors }) => (actors.length === 1 ? (actors[0] ?? "") : actors.join("\n")),
  roles: ({ roles }) =>
    roles.length === 0 ? "" : roles.map(({ actor, role }) => `${actor}: ${role}`).join("\n"),
  place: ({ place }) => place,
  source: ({ sourceUrl }) => sourceUrl,
} as const satisfies Readonly<Record<string, (commitment: Commitment) => string>>;
export type Key = keyof typeof KEY;
