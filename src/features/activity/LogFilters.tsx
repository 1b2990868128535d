import { Filter } from "lucide-react";
import { useState } from "react";
import { parseDay } from "../../domain/dataset/partialDate.ts";
import type { DatasetId } from "../../domain/dataset/dataset.ts";
import { FIELDS } from "../../domain/review/line.ts";
import { FIELD_LABEL } from "../../domain/review/lineWords.ts";
import type { LogFilter } from "../../domain/review/logFilter.ts";
import { WHOLE_LOG } from "../../domain/review/logFilter.ts";
import { useAddress, useDatasets, useLog } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { authorsOf } from "./logFilter.ts";
import styles from "./LogFilters.module.css";

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Null is all. */
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** One of a few or all. The place in the list is the value, because a name can be any text. */
function Choice({ label, all, options: known, value, onChoose }: ChoiceProps) {
  // A link can ask for what the log does not have: that is said, not shown as all.
  const isKnown = value === null || known.some(({ id }) => id === value);
  const options = isKnown ? known : [...known, { id: value, label: value }];
  return (
    <label className={styles.control} data-on={value !== null}>
      {label}
      <select
        value={value === null ? "" : options.findIndex(({ id }) => id === value)}
        onChange={(event) =>
          onChoose(
            event.target.value === "" ? null : (options[Number(event.target.value)]?.id ?? null),
          )
        }
      >
        <option value="">{all}</option>
        {options.map((option, at) => (
          <option key={option.id} value={at}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Days() {
  const filter = useAddress(({ address }) => address.log);
  const filterBy = useAddress((state) => state.filterLog);
  return (
    <>
      <label className={styles.control} data-on={filter.from !== null}>
        From
        <input
          type="date"
          value={filter.from ?? ""}
          max={filter.to ?? undefined}
          onChange={(event) => filterBy({ from: parseDay(event.target.value) })}
        />
      </label>
      <label className={styles.control} data-on={filter.to !== null}>
        To
        <input
          type="date"
          value={filter.to ?? ""}
          min={filter.from ?? undefined}
          onChange={(event) => filterBy({ to: parseDay(event.target.value) })}
        />
      </label>
    </>
  );
}

const FILTER_KEYS = [
  "search",
  "field",
  "author",
  "dataset",
  "from",
  "to",
] as const satisfies readonly (keyof LogFilter)[];
const FIELD_OPTIONS = FIELDS.map((id) => ({ id, label: FIELD_LABEL[id] }));

/** All but the search, which is always there. */
function Choices() {
  const filter = useAddress(({ address }) => address.log);
  const filterBy = useAddress((state) => state.filterLog);
  const lines = useLog((state) => state.lines);
  const list = useDatasets((state) => state.list);
  const authors = authorsOf(lines).map((id) => ({ id, label: id === "" ? "no name set" : id }));
  return (
    <>
      <Choice
        label="Field"
        all="all"
        options={FIELD_OPTIONS}
        value={filter.field}
        onChoose={(value) => filterBy({ field: FIELDS.find((field) => field === value) ?? null })}
      />
      <Choice
        label="Author"
        all="all"
        options={authors}
        value={filter.author}
        onChoose={(author) => filterBy({ author })}
      />
      <Choice
        label="About"
        all="all datasets"
        options={list.map(({ id, title }) => ({ id, label: title }))}
        value={filter.dataset}
        onChoose={(value) => filterBy({ dataset: value as DatasetId | null })}
      />
      <Days />
    </>
  );
}

/** Which lines of the log are shown. On a narrow screen the choices wait for a press, for the sake of the lines. */
export function LogFilters({ isNarrow }: { readonly isNarrow: boolean }) {
  const filter = useAddress(({ address }) => address.log);
  const filterBy = useAddress((state) => state.filterLog);
  const [isOpen, setIsOpen] = useState(false);
  const isFiltered = FILTER_KEYS.some((key) => filter[key] !== WHOLE_LOG[key]);
  return (
    <div role="group" aria-label="Filters" className={styles.filters}>
      <SearchField
        label="Search the log"
        value={filter.search}
        onChange={(search) => filterBy({ search }, "replace")}
      />
      {isNarrow && (
        <Button look="outlined" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Filter size={15} aria-hidden="true" />
          Filter
        </Button>
      )}
      {(!isNarrow || isOpen) && <Choices />}
      {isFiltered && <Button onClick={() => filterBy(WHOLE_LOG)}>Clear all</Button>}
    </div>
  );
}
