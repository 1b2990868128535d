import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { FacetId, Grouping, Part } from "../../domain/board/view.ts";
import { FACETS, GROUPINGS, PARTS } from "../../domain/board/view.ts";
import { COLUMN } from "../../domain/board/columns.ts";
import { themeGroups } from "../../domain/board/labels.ts";
import { parseDay } from "../../domain/dataset/partialDate.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useAddress, useApp, useStanding } from "../../state/app.tsx";
import { FACET_LABEL } from "../../domain/board/facetLabel.ts";
import { useDatasetLink } from "../../state/links.ts";
import { isGroupChosen, toggledGroup } from "./themeChoice.ts";
import styles from "./Toolbar.module.css";

const PART_LABEL: Readonly<Record<Part, string>> = {
  all: "All",
  commitments: "Commitments",
  outcomes: "Outcomes",
};

function PartSwitch() {
  "use memo";
  const { answer, dataset } = useStanding();
  const part = useAddress(({ address }) => address.view.part);
  const show = useAddress((state) => state.show);
  if (!dataset.themes.some(({ kind }) => kind === "outcome")) return null;
  return (
    <div role="group" aria-label="Commitments or outcomes" className={styles.parts}>
      {PARTS.map((each, code) => (
        <button
          key={each}
          type="button"
          aria-pressed={part === each}
          onClick={() => show({ part: each })}
        >
          {PART_LABEL[each]} {answer.uncounted === 0 && answer.parts[code]}
        </button>
      ))}
    </div>
  );
}

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

/** What is filtered, each with a way to take it off. Themes of one group stand as one. */
function useChips(): readonly Chip[] {
  "use memo";
  const { board, dataset } = useStanding();
  const { choices, search } = useAddress(({ address }) => address.view);
  const show = useAddress((state) => state.show);
  const chips: Chip[] = [];
  const without = (facet: FacetId, ids: readonly string[]) => () =>
    show({ choices: { ...choices, [facet]: ids } });
  const themes = choices.theme ?? [];
  const whole = themeGroups(dataset.themes).filter(
    (group) => group.themes.length > 1 && isGroupChosen(themes, group),
  );
  for (const group of whole) {
    chips.push({
      key: group.id,
      label: group.name,
      remove: without("theme", toggledGroup(themes, group)),
    });
  }
  for (const facet of FACETS) {
    const chosen = choices[facet] ?? [];
    for (const id of chosen) {
      if (facet === "theme" && whole.some((group) => group.themes.some((theme) => theme.id === id)))
        continue;
      // Whoever asks for the values of a board that is not counted yet waits for them.
      const values = board.isCounted() ? board.values[facet] : [];
      const label = values.find((value) => value.id === id)?.label ?? id;
      const isPlain = facet === "theme" || facet === "status" || facet === "measure";
      chips.push({
        key: `${facet}=${id}`,
        label: isPlain ? label : `${FACET_LABEL[facet]}: ${label}`,
        remove: without(
          facet,
          chosen.filter((one) => one !== id),
        ),
      });
    }
  }
  if (search !== "")
    chips.push({ key: "search", label: `“${search}”`, remove: () => show({ search: "" }) });
  return chips;
}

function Chips() {
  "use memo";
  const chips = useChips();
  const show = useAddress((state) => state.show);
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters">
      {chips.map(({ key, label, remove }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            onClick={remove}
            aria-label={`Remove filter ${label}`}
          >
            {label}
            <X size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className={styles.clear}
            onClick={() => show({ choices: {}, search: "" })}
          >
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}

function AsOf() {
  "use memo";
  const { clock } = useApp();
  const asOf = useAddress(({ address }) => address.view.asOf);
  const show = useAddress((state) => state.show);
  return (
    <label className={styles.control} data-on={asOf !== null}>
      As of
      <input
        type="date"
        value={asOf ?? ""}
        onChange={(event) => {
          const day = parseDay(event.target.value);
          // The board of today, or of a day to come, is the board as it is.
          show({ asOf: day === null || day >= todayOf(clock) ? null : day });
        }}
      />
    </label>
  );
}

/** To what has changed up to that day. */
function Since() {
  "use memo";
  const dataset = useStanding().dataset.id;
  const link = useDatasetLink()(dataset, "since");
  return (
    <a {...link} className={styles.since}>
      What has changed
    </a>
  );
}

function Group() {
  "use memo";
  const group = useAddress(({ address }) => address.view.group);
  const show = useAddress((state) => state.show);
  return (
    <label className={styles.control}>
      Group
      <select
        value={group ?? ""}
        onChange={(event) =>
          show({ group: (event.target.value || null) as Grouping | null, folded: [] })
        }
      >
        <option value="">none</option>
        {GROUPINGS.map((column) => (
          <option key={column} value={column}>
            {COLUMN[column].label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The day of the board and its groups: in the toolbar, or on a narrow screen among the filters. */
export function ViewControls() {
  "use memo";
  return (
    <>
      <AsOf />
      <Since />
      <Group />
    </>
  );
}

interface ToolbarProps {
  readonly isNarrow: boolean;
  /** On a narrow screen, the buttons that open filters and charts. */
  readonly start: ReactNode;
  readonly columns: ReactNode;
  readonly exports: ReactNode;
}

/** Between the pictures and the table: which part, which filters, which day, which order, and the way out. */
export function Toolbar({ isNarrow, start, columns, exports: exportButtons }: ToolbarProps) {
  "use memo";
  return (
    <div className={styles.toolbar}>
      {start}
      {isNarrow && exportButtons}
      <PartSwitch />
      <Chips />
      <div className={styles.right}>
        {!isNarrow && <ViewControls />}
        {columns}
        {!isNarrow && exportButtons}
      </div>
    </div>
  );
}
