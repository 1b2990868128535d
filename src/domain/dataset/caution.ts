import type { Dataset } from "./dataset.ts";

/** What is known against the whole of a dataset, in a few words; null when nothing is. */
export function caution({ meetings, caveats }: Dataset): string | null {
  if (meetings.some(({ certainty }) => certainty === "contradicted"))
    return "The source’s date conflicts with the official record";
  if (caveats.length === 0) return null;
  return caveats.length === 1 ? "1 caveat" : `${caveats.length} caveats`;
}
