import fc from "fast-check";
import { expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import { createBoard } from "../board/board.ts";
import { COLUMN } from "../board/columns.ts";
import type { ColumnId } from "../board/view.ts";
import { COLUMNS, DEFAULT_VIEW } from "../board/view.ts";
import type { CommitmentId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { parsePartialDate } from "../dataset/partialDate.ts";
import { UNASSESSED } from "../review/fold.ts";
import { STATUSES } from "../review/status.ts";
import { cellText, COLUMN_FORM, columnHead, itemsOf } from "./columnForms.ts";
import { writeCsv } from "./csvWrite.ts";
import { guard } from "./formulaGuard.ts";
import { ROWS_A_PART, textOf } from "./making.ts";
import { manifestOf } from "./manifest.ts";
import { anyNastyCell } from "./nastyCells.ts";
import type { TakenView, ValueForm } from "./takenView.ts";
import { viewCsvParts } from "./viewCsv.ts";
import { viewJsonParts } from "./viewJson.ts";

const DAY = "2026-11-24" as Day;

/** Some more rows than three parts have, in which a few texts come again and again and others once. */
function aTaken(texts: readonly string[], columns: readonly ColumnId[]): TakenView {
  const size = ROWS_A_PART * 3 + 7;
  const textAt = (at: number): string => texts[at % texts.length] ?? "";
  const id = (at: number) => `C-${at}` as CommitmentId;
  const dataset = aDataset(
    Array.from({ length: size }, (_, at) =>
      aCommitment({
        id: id(at),
        statement: `${textAt(at)}${at % 3 === 0 ? at : ""}`,
        place: textAt(at),
        due: at % 2 === 0 ? ("2027-05" as PartialDate) : null,
        dueWords: at % 2 === 0 ? "" : textAt(at),
        actors: [textAt(at), "Laos"],
      }),
    ),
  );
  const judged = new Map(
    dataset.commitments
      .filter((_, at) => at % 5 !== 0)
      .map((commitment, at) => [
        commitment.id,
        {
          ...UNASSESSED,
          status: STATUSES[at % STATUSES.length] ?? "not-assessed",
          reason: textAt(at),
          due: at % 7 === 0 ? ("2026-01" as PartialDate) : null,
        },
      ]),
  );
  const board = createBoard(dataset, judged, { today: DAY, reviewIntervalMonths: 12 });
  return {
    dataset,
    board,
    answer: board.ask(DEFAULT_VIEW),
    view: DEFAULT_VIEW,
    columns,
    day: DAY,
    address: "#/board",
    lens: null,
  };
}

const rowsOf = ({ board }: TakenView) => Array.from({ length: board.size }, (_, row) => row);

/** The plain way: every cell of every row for itself, and one text of all. */
function plainCsv(taken: TakenView, delimiter: string, form: ValueForm): string {
  const { board, columns } = taken;
  const cell = (row: number, column: ColumnId): string => {
    const text = cellText(board, row, column, form, board.value(row, column));
    const isDate = COLUMN_FORM[column].type === "partial-date" && parsePartialDate(text) !== null;
    return COLUMN[column].isText && !isDate ? guard(text) : text;
  };
  const rows = rowsOf(taken).map((row) => columns.map((column) => cell(row, column)));
  const header = columns.map((column) => columnHead(column, form));
  return writeCsv([header, ...rows], { delimiter, bom: true }).toWellFormed();
}

function plainJson(taken: TakenView, form: ValueForm): string {
  const { board } = taken;
  const { files: _, ...about } = manifestOf(taken);
  const value = (text: string, column: ColumnId) => {
    const { type } = COLUMN_FORM[column];
    if (type === "list") return itemsOf(text);
    return type === "count" ? Number(text) : text === "" ? null : text;
  };
  const rows = rowsOf(taken).map((row) =>
    Object.fromEntries(
      taken.columns.map((column) => [
        columnHead(column, form),
        value(cellText(board, row, column, form, board.value(row, column)), column),
      ]),
    ),
  );
  return `${JSON.stringify({ about, rows }, null, 2)}\n`;
}

test("a file written in parts, each value once, is that of every cell for itself", () => {
  fc.assert(
    fc.property(
      fc.array(anyNastyCell, { minLength: 1, maxLength: 40 }),
      fc.subarray([...COLUMNS], { minLength: 1 }),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom<ValueForm>("labels", "ids"),
      (texts, columns, delimiter, form) => {
        const taken = aTaken(texts, columns);
        const csv = textOf(viewCsvParts(taken, { delimiter, bom: true }, form));
        expect(csv).toBe(plainCsv(taken, delimiter, form));
        expect(textOf(viewJsonParts(taken, form))).toBe(plainJson(taken, form));
      },
    ),
    { numRuns: 40 },
  );
});

test("no part holds more rows than are written unfelt, and the last one says all", () => {
  const taken = aTaken(["a"], ["id", "statement"]);
  const rows = [...viewCsvParts(taken, { delimiter: ",", bom: false })].map((made) => made.rows);
  expect(rows).toEqual([0, 128, 256, 384, 391]);
});

test("a judgement that is made while a file is written is not in it", () => {
  const taken = aTaken(["a"], ["id", "status", "due"]);
  const form = { delimiter: ",", bom: false };
  const before = textOf(viewCsvParts(taken, form));
  const making = viewCsvParts(taken, form);
  const parts = [making.next().value];
  for (const { id } of taken.dataset.commitments)
    taken.board.patch(id, { ...UNASSESSED, status: "withdrawn", due: "2031" as PartialDate });
  parts.push(...making);
  const bytes = parts.flatMap((made) => (made ? [...made.part] : []));
  expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(before);
  expect(textOf(viewCsvParts(taken, form))).not.toBe(before);
});
