import type { Evidence } from "../../domain/review/evidence.ts";
import { gradeOf } from "../../domain/review/evidenceRule.ts";
import type { ItemId } from "../../domain/review/line.ts";
import styles from "./EvidenceDialog.module.css";

interface IndependentOfProps {
  readonly item: ItemId;
  /** The other items of the commitment. */
  readonly items: readonly Evidence[];
  readonly chosen: readonly ItemId[];
  readonly onChoose: (chosen: readonly ItemId[]) => void;
}

/** Which other items this one does not depend on: two of them at C3 are enough for *Delivered*. */
export function IndependentOf({ item, items, chosen, onChoose }: IndependentOfProps) {
  if (items.length === 0) return null;
  return (
    <fieldset className={styles.independent}>
      <legend>Independent of</legend>
      <p className={styles.help}>Another witness, not a copy of the same report.</p>
      {items.map((other) => {
        const isSaidThere = other.independentOf.includes(item);
        return (
          <label key={other.item}>
            <input
              type="checkbox"
              checked={isSaidThere || chosen.includes(other.item)}
              disabled={isSaidThere}
              onChange={(event) =>
                onChoose(
                  event.target.checked
                    ? [...chosen, other.item]
                    : chosen.filter((one) => one !== other.item),
                )
              }
            />
            <span>
              {gradeOf(other)} {other.title}
              {isSaidThere && " (that item says so)"}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
