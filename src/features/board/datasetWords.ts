import { chairLabel, placeLabel } from "../../domain/board/labels.ts";
import type { Dataset } from "../../domain/dataset/dataset.ts";
import { longDateLabel } from "../../domain/dataset/partialDate.ts";
import { counted } from "../../ui/counted.ts";

/** What the dataset is about, in a few facts. A date that the record speaks against is given as the source's. */
export function facts(dataset: Dataset): readonly string[] {
  const { meetings, themes, commitments, milestones } = dataset;
  const ofOutcomes = new Set(themes.filter(({ kind }) => kind === "outcome").map(({ id }) => id));
  // A dataset of a million rows has hardly any, and the first of them wait for this.
  const outcomes =
    ofOutcomes.size === 0 ? 0 : commitments.filter(({ themeId }) => ofOutcomes.has(themeId)).length;
  const amount = counted(commitments.length - outcomes, "commitment", "commitments");
  const amounts =
    outcomes === 0 ? amount : `${amount}, ${counted(outcomes, "outcome item", "outcome items")}`;
  const [only] = meetings;
  if (only === undefined || meetings.length > 1) {
    return [
      counted(meetings.length, "meeting", "meetings"),
      amounts,
      counted(milestones.length, "milestone", "milestones"),
    ];
  }
  const day = only.date === null ? "No date known" : longDateLabel(only.date);
  return [
    only.certainty === "contradicted" ? `Dated ${day} by its source` : day,
    placeLabel(only),
    chairLabel(only),
    amounts,
  ];
}

/** Stands where counts will be, while a large board is still being counted. */
export const COUNTING = "Counting…";
