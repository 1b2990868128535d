import type { Commitment, Dataset } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import type { LensOn } from "../rates/lensOn.ts";
import { BEARING_LABEL } from "../review/evidence.ts";
import { gradeOf } from "../review/evidenceRule.ts";
import type { Changes } from "../review/since.ts";
import type { Status } from "../review/status.ts";
import { STATUS_MEANING } from "../review/status.ts";
import type { CsvForm } from "./csvWrite.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard } from "./formulaGuard.ts";

const HEADER = [
  "Change",
  "ID",
  "Statement",
  "Focus area",
  "Status before",
  "Status after",
  "Reason",
  "Due",
  "Evidence",
  "Publisher",
  "Evidence date",
  "Grade",
  "Bearing",
  "Address",
];

const EMPTY_CELLS = HEADER.map(() => "");

type Cells = Readonly<Partial<Record<(typeof HEADER)[number], string>>>;

function label(status: Status): string {
  return STATUS_MEANING[status].label;
}

/** A change list as CSV: a row for each change, a row for each new item of evidence, then what is still unknown. */
export function changesCsv(
  { themes }: Dataset,
  changes: Changes,
  lens: LensOn | null,
  form: CsvForm,
): string {
  const areaById = new Map(themes.map(({ id, name }) => [id, name]));
  const row = (
    { id, statement, themeId }: Commitment,
    cells: Cells,
    before: Status | null,
    after: Status,
  ): readonly string[] => {
    const all: Cells = {
      ID: guard(id),
      Statement: guard(statement),
      "Focus area": guard(areaById.get(themeId) ?? ""),
      ...(before === null ? {} : { "Status before": label(before) }),
      "Status after": label(after),
      ...cells,
    };
    const ratings =
      lens === null ? [] : [before === null ? "" : lens.exported(before), lens.exported(after)];
    return [...EMPTY_CELLS.map((none, at) => all[HEADER[at] ?? ""] ?? none), ...ratings];
  };
  const heads = lens === null ? HEADER : [...HEADER, `${lens.name} before`, `${lens.name} after`];
  return writeCsv(
    [
      heads,
      ...changes.moved.map(({ commitment, from, to, reason }) =>
        row(commitment, { Change: "Moved", Reason: guard(reason) }, from, to),
      ),
      ...changes.evidenced.flatMap(({ commitment, status, items }) =>
        items.map((item) =>
          row(
            commitment,
            {
              Change: "New evidence",
              Evidence: guard(item.title),
              Publisher: guard(item.publisher),
              "Evidence date": item.date ?? "",
              Grade: gradeOf(item),
              Bearing: BEARING_LABEL[item.bearing],
              Address: guard(item.address),
            },
            null,
            status,
          ),
        ),
      ),
      ...changes.overdue.map(({ commitment, due, status }) =>
        row(commitment, { Change: "Overdue", Due: due }, null, status),
      ),
      ...changes.stillUnknown.map(({ commitment, status }) =>
        row(commitment, { Change: "Still unknown" }, null, status),
      ),
    ],
    form,
  );
}

/** "hanoi-article_changes_2026-05-01_to_2026-06-30.csv" */
export function changesFileName(dataset: string, from: Day, to: Day): string {
  return `${dataset}_changes_${from}_to_${to}.csv`;
}
