import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Stretch } from "../../domain/board/timeScale.ts";
import { lastYears, movedBy } from "../../domain/board/timeScale.ts";
import type { Day } from "../../domain/dataset/partialDate.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./RangeChoice.module.css";

/** How much time is shown: all of it when `years` is null, else that many years, moved by some months. */
export interface Range {
  readonly years: number | null;
  readonly months: number;
}

const SHORTER = [5, 1];
const MONTHS_IN_YEAR = 12;

export function stretchOf({ years, months }: Range, whole: Stretch, today: Day): Stretch {
  return years === null ? whole : movedBy(lastYears(years, today), months);
}

interface RangeChoiceProps {
  readonly range: Range;
  readonly whole: Stretch;
  readonly today: Day;
  readonly onChange: (range: Range) => void;
}

/** All years or the last few, and steps of half their length to what lies before and after. */
export function RangeChoice({ range, whole, today, onChange }: RangeChoiceProps) {
  const { years, months } = range;
  const all = Math.max(1, Number(today.slice(0, 4)) - Number(whole.first.slice(0, 4)));
  const { first, last } = stretchOf(range, whole, today);
  const half = ((years ?? 0) * MONTHS_IN_YEAR) / 2;
  return (
    <div className={styles.range} role="group" aria-label="Years shown">
      {[null, ...SHORTER.filter((one) => one < all)].map((one) => (
        <button
          key={one}
          type="button"
          className={styles.years}
          aria-pressed={years === one}
          onClick={() => onChange({ years: one, months: 0 })}
        >
          {one ?? all} {(one ?? all) === 1 ? "year" : "years"}
        </button>
      ))}
      {years !== null && (
        <>
          <Button
            look="icon"
            aria-label="Earlier"
            disabled={first <= whole.first}
            onClick={() => onChange({ years, months: months - half })}
          >
            <ChevronLeft size={18} aria-hidden="true" />
          </Button>
          <Button
            look="icon"
            aria-label="Later"
            disabled={last >= whole.last}
            onClick={() => onChange({ years, months: months + half })}
          >
            <ChevronRight size={18} aria-hidden="true" />
          </Button>
        </>
      )}
    </div>
  );
}
