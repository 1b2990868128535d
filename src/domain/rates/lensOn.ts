import type { Status } from "../review/status.ts";
import type { LensId, LensMapping, Rating } from "./lenses.ts";
import { applyLens, LENS, ratingExport, ratingLabel } from "./lenses.ts";

/** A scale that is on, with the mapping in force: the analyst's own where there is one. */
export interface LensOn {
  readonly id: LensId;
  readonly name: string;
  readonly mapping: LensMapping;
  /** True when the analyst has changed the mapping. */
  readonly isOwn: boolean;
  readonly ratingOf: (status: Status) => Rating | null;
  /** What a screen shows for a status. */
  readonly label: (status: Status) => string;
  /** What an export writes for it. */
  readonly exported: (status: Status) => string;
}

export function lensOn(
  id: LensId,
  mappings: Readonly<Partial<Record<LensId, LensMapping>>>,
): LensOn {
  const own = mappings[id];
  const mapping = own ?? LENS[id].mapping;
  const ratingOf = (status: Status) => applyLens(id, status, mapping);
  return {
    id,
    name: LENS[id].name,
    mapping,
    isOwn: own !== undefined,
    ratingOf,
    label: (status) => ratingLabel(ratingOf(status)),
    exported: (status) => ratingExport(ratingOf(status)),
  };
}
