import type { ColumnId } from "../board/view.ts";
import { STATUS_MEANING, STATUSES } from "../review/status.ts";
import { cellReader, COLUMN_FORM, columnHead } from "./columnForms.ts";
import { shield } from "./formulaGuard.ts";
import { extentWords, manifestOf } from "./manifest.ts";
import type { Packing } from "./making.ts";
import { ratingColumn, scaleWords } from "./ratingColumn.ts";
import type { TakenView, ValueForm } from "./takenView.ts";
import { shownRows } from "./takenView.ts";
import { xlsxParts } from "./xlsx.ts";
import type { SheetCell } from "./xlsxSheet.ts";
import { dateCell, MAX_CELL_LENGTH, textCell } from "./xlsxSheet.ts";

function cellOf(text: string, column: ColumnId): SheetCell {
  switch (COLUMN_FORM[column].type) {
    case "count":
      return { type: "count", count: Number(text) };
    case "partial-date":
      return dateCell(text);
    case "instant":
      return text === "" ? textCell("") : { type: "instant", instant: text };
    case "text":
    case "address":
    case "list":
      return textCell(shield(text));
  }
}

const LONG_COLUMNS: ReadonlySet<ColumnId> = new Set([
  "statement",
  "reason",
  "note",
  "contested",
  "confidenceReason",
]);

function widthOf(column: ColumnId): number {
  if (LONG_COLUMNS.has(column)) return 60;
  return column === "id" || column === "evidence" ? 12 : 22;
}

/**
 * The view as a workbook: a sheet that says how it came about, and the table with typed dates under a header that
 * stays. The table is written first, because the other sheet counts what had to be cut in it.
 */
export function viewXlsxParts(taken: TakenView, form: ValueForm): Packing {
  const { board, answer, columns, dataset } = taken;
  let tooLong = 0;
  const rows = shownRows(answer);
  const rating = ratingColumn(taken, form);
  const ofColumns = columns.map((column) =>
    cellReader(board, column, form, (text) => ({
      cell: cellOf(text, column),
      isCut: text.length > MAX_CELL_LENGTH,
    })),
  );
  const ofRating = (row: number) => ({ cell: textCell(rating?.cell(row) ?? ""), isCut: false });
  const readers = rating?.into(ofColumns, ofRating) ?? ofColumns;
  const heads = columns.map((column) => textCell(columnHead(column, form)));
  const widths = columns.map(widthOf);
  function* tableRows(): Generator<readonly SheetCell[]> {
    yield rating?.into(heads, textCell(rating.head)) ?? heads;
    for (const row of rows)
      yield readers.map((read) => {
        const { cell, isCut } = read(row);
        if (isCut) tooLong++;
        return cell;
      });
  }
  const manifest = manifestOf(taken);
  const about: readonly (readonly [string, SheetCell])[] = [
    ["Dataset", textCell(`${dataset.title}, version ${dataset.version}`)],
    ["As of", dateCell(manifest.asOf)],
    ["Filters", textCell(manifest.filtersInWords)],
    ["Order", textCell(manifest.order)],
    ["Extent", textCell(`${extentWords(manifest)}, this order`)],
    ["Follow-through", textCell(manifest.rate)],
    ["How it is counted", textCell(manifest.countingRule)],
    ...scaleRows(taken),
    ["Dates", textCell("Whole days are dates; a date that is less exact is text. Times are UTC.")],
    ["Link", textCell(manifest.address)],
    ["Licence", textCell(dataset.licences.map(({ title, name }) => title || name).join(", "))],
    ["Made with", textCell(manifest.madeWith)],
  ];
  function* aboutRows(): Generator<readonly SheetCell[]> {
    for (const [label, cell] of about) yield [textCell(label), cell];
    if (tooLong > 0) yield [textCell("Cut"), textCell(cutWords(tooLong))];
  }
  return xlsxParts([
    {
      name: "Commitments",
      rows: tableRows(),
      rowCount: rows.length + 1,
      widths: rating?.into(widths, widthOf("status")) ?? widths,
      hasHeader: true,
    },
    {
      name: "About this file",
      rows: aboutRows(),
      get rowCount() {
        return about.length + (tooLong > 0 ? 1 : 0);
      },
      widths: [20, 100],
      hasHeader: false,
    },
  ]);
}

/** Which other scale is on, and its mapping. */
function scaleRows(taken: TakenView): readonly (readonly [string, SheetCell])[] {
  const scale = scaleWords(taken);
  if (scale === null) return [];
  const whose = scale.isChangedByAnalyst ? "The analyst has changed the mapping" : "Mapping";
  const pairs = STATUSES.map(
    (status) => `${STATUS_MEANING[status].label} as ${scale.mapping[status]}`,
  );
  return [
    ["Other scale", textCell(`${scale.name}, ${scale.source}. ${scale.use}`)],
    ["How it is read", textCell(`${whose}: ${pairs.join(", ")}.`)],
  ];
}

function cutWords(cells: number): string {
  const which = cells === 1 ? "One cell was" : `${cells} cells were`;
  return `${which} longer than a spreadsheet holds and end in “…”. The CSV file has all of it.`;
}
