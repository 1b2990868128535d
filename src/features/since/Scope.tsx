import { JUDGED_FACETS } from "../../domain/board/facets.ts";
import { FACETS } from "../../domain/board/view.ts";
import { useAddress, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import type { ChangeList } from "./useChanges.ts";
import styles from "./SincePage.module.css";

/** Which commitments the list is about, when it is not all of them, and the way back to all. */
export function Scope({ list: { size, total } }: { readonly list: ChangeList }) {
  const { board, view } = useStanding();
  const show = useAddress((state) => state.show);
  const promised = FACETS.filter((facet) => !JUDGED_FACETS.includes(facet));
  const labels = promised.flatMap((facet) =>
    (view.choices[facet] ?? []).map(
      (id) => board.values[facet].find((value) => value.id === id)?.label ?? id,
    ),
  );
  const parts = view.part === "all" ? [] : [view.part === "outcomes" ? "outcomes" : "commitments"];
  const words = [...labels, ...parts, ...(view.search === "" ? [] : [`“${view.search}”`])];
  if (words.length === 0) return null;
  const judged = Object.fromEntries(
    JUDGED_FACETS.flatMap((facet) => {
      const chosen = view.choices[facet];
      return chosen === undefined ? [] : [[facet, chosen]];
    }),
  );
  return (
    <p className={styles.scope}>
      About {size} of {total}, by the board’s filters: {words.join(", ")}.{" "}
      <Button onClick={() => show({ choices: judged, part: "all", search: "" })}>
        Compare all {total}
      </Button>
    </p>
  );
}
