import { Anchor, FileText, HeartPulse, Layers, Monitor, Shield } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ThemeGroup } from "../../domain/board/labels.ts";
import { themeGroups } from "../../domain/board/labels.ts";
import { COUNTING_RULE, knownText, rangeText, rate } from "../../domain/rates/rate.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { Late, useAddress, useStanding } from "../../state/app.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { COUNTING } from "./datasetWords.ts";
import { isGroupChosen, toggledGroup } from "./themeChoice.ts";
import styles from "./ThemeCards.module.css";

const ICON: Readonly<Record<string, LucideIcon>> = {
  "maritime-security": Anchor,
  "counterterrorism-transnational-crime": Shield,
  cybersecurity: Monitor,
  hadr: HeartPulse,
  outcomes: FileText,
};

/** Status counts of a group, in the order of STATUSES, over every row of the dataset; null while they are not counted. */
function useGroupCounts(group: ThemeGroup): readonly number[] | null {
  "use memo";
  const { board, answer } = useStanding();
  if (answer.uncounted > 0) return null;
  const { cells, bCount } = board.cross("theme", "status", "all");
  const codes = group.themes.map((theme) =>
    board.values.theme.findIndex(({ id }) => id === theme.id),
  );
  return STATUSES.map((_, status) =>
    codes.reduce((sum, code) => sum + (cells[code * bCount + status] ?? 0), 0),
  );
}

function ThemeCard({ group }: { readonly group: ThemeGroup }) {
  "use memo";
  const counts = useGroupCounts(group);
  const chosen = useAddress(({ address }) => address.view.choices.theme) ?? [];
  const choices = useAddress(({ address }) => address.view.choices);
  const show = useAddress((state) => state.show);
  const Icon = ICON[group.id] ?? Layers;
  const followThrough = rate(counts ?? STATUSES.map(() => 0));
  const { assessed, rated, total } = followThrough;
  const segments = STATUSES.map((status, code) => ({ status, count: counts?.[code] ?? 0 }));
  const spoken = segments
    .filter(({ status, count }) => count > 0 && status !== "not-assessed")
    .map(({ status, count }) => `${count} ${STATUS_MEANING[status].label.toLowerCase()}`);

  return (
    <button
      type="button"
      className={styles.card}
      aria-pressed={isGroupChosen(chosen, group)}
      onClick={() => show({ choices: { ...choices, theme: toggledGroup(chosen, group) } })}
    >
      <span className={styles.name}>
        <Icon size={16} strokeWidth={1.6} aria-hidden="true" />
        <span>{group.name}</span>
      </span>
      <span className={styles.assessed}>
        {counts === null ? (
          COUNTING
        ) : (
          <>
            <span className={styles.count}>{assessed}</span> of {total} assessed
          </>
        )}
        {spoken.length > 0 && <span className={styles.spoken}>: {spoken.join(", ")}</span>}
      </span>
      {rated > 0 && (
        <span className={styles.rate} title={COUNTING_RULE}>
          <span>{knownText(followThrough)}</span>
          {rangeText(followThrough) !== "" && (
            <>
              {" "}
              · <span>{rangeText(followThrough)}</span>
            </>
          )}
        </span>
      )}
      <span className={styles.bar} aria-hidden="true">
        {segments.toReversed().map(
          ({ status, count }) =>
            count > 0 && (
              <span key={status} className={styles.segment} style={{ flexGrow: count }}>
                <StatusMark status={status} shape="fill" />
              </span>
            ),
        )}
      </span>
    </button>
  );
}

/** A card for each focus area, one for the outcomes, one for the other areas. A press filters the board to it. */
export function ThemeCards() {
  "use memo";
  const { dataset } = useStanding();
  return (
    <Late>
      <section className={styles.cards} aria-label="Focus areas and outcomes">
        {themeGroups(dataset.themes).map((group) => (
          <ThemeCard key={group.id} group={group} />
        ))}
      </section>
    </Late>
  );
}
