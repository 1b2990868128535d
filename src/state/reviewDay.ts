import { todayOf } from "../domain/review/clock.ts";
import type { ReviewDay } from "../domain/review/stalled.ts";
import { useAddress, useApp, usePreferences } from "./app.tsx";

/** The day that the board is read on, and after how long without news a commitment is to be looked at again. */
export function useReviewDay(): ReviewDay {
  const { clock } = useApp();
  const asOf = useAddress(({ address }) => address.view.asOf);
  const reviewIntervalMonths = usePreferences(({ reviewMonths }) => reviewMonths);
  return { today: asOf ?? todayOf(clock), reviewIntervalMonths };
}
