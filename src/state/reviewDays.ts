import type { Clock } from "../domain/review/clock.ts";
import { todayOf } from "../domain/review/clock.ts";
import type { ReviewDay } from "../domain/review/stalled.ts";
import type { PreferencesStore } from "./preferencesStore.ts";

/** The day that boards are read on, which turns at midnight, and the review interval, which the analyst sets. */
export interface ReviewDays {
  readonly now: () => ReviewDay;
  /** Hears of a new day, within the time below, and of a new interval. */
  readonly onChange: (listener: () => void) => void;
}

/** A timer until midnight would stand still while the device sleeps. */
const LOOK_EVERY_MS = 20_000;

export function createReviewDays(clock: Clock, preferences: PreferencesStore): ReviewDays {
  const now = (): ReviewDay => ({
    today: todayOf(clock),
    reviewIntervalMonths: preferences.getState().reviewMonths,
  });
  return {
    now,
    onChange: (listener) => {
      let last = todayOf(clock);
      setInterval(() => {
        const today = todayOf(clock);
        if (today === last) return;
        last = today;
        listener();
      }, LOOK_EVERY_MS);
      preferences.subscribe(({ reviewMonths }, before) => {
        if (reviewMonths !== before.reviewMonths) listener();
      });
    },
  };
}
