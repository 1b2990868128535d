import type { LensId } from "../rates/lenses.ts";
import { LENS, ratingLabel } from "../rates/lenses.ts";
import type { Status } from "../review/status.ts";
import { STATUSES } from "../review/status.ts";
import { cellReader } from "./columnForms.ts";
import type { TakenView, ValueForm } from "./takenView.ts";

/** The words of another scale as a column of a table that is taken away. No count looks at it. */
export interface RatingColumn {
  readonly head: string;
  /** The rating of a row; empty, of ids, where the scale has none. */
  readonly cell: (row: number) => string;
  /** Puts what stands for it into a row of cells: after the status, or at the end where the status is not shown. */
  readonly into: <T>(cells: readonly T[], cell: T) => readonly T[];
}

/** The name of the column for programs: "rating_g7_g20". */
export function ratingName(lens: LensId): string {
  return `rating_${lens.replaceAll("-", "_")}`;
}

/** Null when no other scale is on. */
export function ratingColumn(
  { board, columns, lens }: Pick<TakenView, "board" | "columns" | "lens">,
  form: ValueForm,
): RatingColumn | null {
  if (lens === null) return null;
  const at = columns.includes("status") ? columns.indexOf("status") + 1 : columns.length;
  const ratingAt = cellReader(board, "status", "ids", (id) => {
    const status = id as Status;
    return form === "labels" ? lens.exported(status) : (lens.ratingOf(status)?.id ?? "");
  });
  return {
    head: form === "labels" ? lens.name : ratingName(lens.id),
    cell: ratingAt,
    into: (cells, cell) => cells.toSpliced(at, 0, cell),
  };
}

/** What a manifest says of the scale that was on. */
export interface ScaleWords {
  readonly id: LensId;
  readonly name: string;
  readonly column: string;
  readonly source: string;
  readonly use: string;
  readonly isChangedByAnalyst: boolean;
  /** Which step of the scale stands for which status. */
  readonly mapping: Readonly<Record<Status, string>>;
}

/** Null when no other scale is on. */
export function scaleWords({ lens }: Pick<TakenView, "lens">): ScaleWords | null {
  if (lens === null) return null;
  return {
    id: lens.id,
    name: lens.name,
    column: ratingName(lens.id),
    source: LENS[lens.id].source.address,
    use: "Words of another scale for the statuses, by this mapping. Nothing is counted by them.",
    isChangedByAnalyst: lens.isOwn,
    mapping: Object.fromEntries(
      STATUSES.map((status) => [status, ratingLabel(lens.ratingOf(status))]),
    ) as Record<Status, string>,
  };
}
