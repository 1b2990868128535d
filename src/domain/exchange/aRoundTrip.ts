/** Test builder: a view that leaves as a file, and what an import of that file would then change. */
import { readPackage } from "../dataset/readPackage.ts";
import { CONFIDENCES } from "../review/fold.ts";
import { aLine } from "../review/aLine.ts";
import type { Field, ReviewLine } from "../review/line.ts";
import { PLEDGE_KINDS, STRENGTHS } from "../review/pledge.ts";
import { MAX_TEXT_LENGTH, parseLine } from "../review/parseLine.ts";
import { STATUSES } from "../review/status.ts";
import { tagsProblem } from "../review/tags.ts";
import { importText } from "./import/anImport.ts";
import { packageOf } from "./import/build.ts";
import type { TargetState } from "./import/engine.ts";
import { createImportEngine } from "./import/engine.ts";
import { AS_GUESSED } from "./import/readChoice.ts";
import { aFile } from "./import/someFiles.ts";
import { NASTY_CELLS } from "./nastyCells.ts";
import { writeCsv } from "./csvWrite.ts";
import { whole } from "../steps.ts";

/** A dataset with judgements that a file is taken from, and goes back into. */
export interface Home {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly ReviewLine[];
  readonly isOpen: boolean;
}

const shown = (text: string) => JSON.stringify(text.slice(0, 60));
const pick = (values: readonly string[], at: number) => values[at % values.length] ?? "";

/** What an import of the file, as guessed, would change, in words; empty when it would change nothing. */
export function changesBy(
  fileName: string,
  bytes: Uint8Array,
  { files, lines, isOpen }: Home,
): { readonly rows: number; readonly changes: readonly string[] } {
  const engine = createImportEngine();
  const opened = whole(engine.open([aFile(fileName, bytes)]));
  if (!opened.ok) return { rows: 0, changes: [opened.error.sentence] };
  const reading = whole(engine.read(AS_GUESSED));
  if (!reading.ok) return { rows: 0, changes: [reading.error.sentence] };
  const target: TargetState = { files, lines, isOpen, acts: [] };
  const result = whole(engine.check(reading.value.suggested, target));
  if (!result.ok) return { rows: 0, changes: [result.error.sentence] };
  const { problems, aside, comparison, values } = result.value;
  if (comparison === null) return { rows: 0, changes: ["Nothing was compared."] };
  return {
    rows: reading.value.rowCount,
    changes: [
      ...problems.map(({ line, column, message }) => `line ${line}, ${column}: ${message}`),
      ...aside.map(({ line, message }) => `line ${line} set aside: ${message}`),
      ...values
        .filter(({ to }) => to === null)
        .map(({ field, value }) => `${field} ${shown(value)} is not known`),
      ...comparison.added.map((id) => `${id} added`),
      ...comparison.gone.map((id) => `${id} gone`),
      ...comparison.facts.map(
        ({ id, field, before, after }) => `${id} ${field}: ${shown(before)} to ${shown(after)}`,
      ),
      ...comparison.judged.map(
        ({ id, field, mine, theirs }) => `${id} ${field}: ${shown(mine)} to ${shown(theirs)}`,
      ),
    ],
  };
}

/** For each commitment something on every field, in the words of the nasty cells. */
export function nastyLines(files: ReadonlyMap<string, string>): readonly ReviewLine[] {
  const read = readPackage(files);
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
  const { id: dataset, commitments } = read.value;
  const cells = NASTY_CELLS.filter((cell) => cell !== "" && cell.length <= MAX_TEXT_LENGTH);
  const words = (at: number) => cells[at % cells.length] ?? "";
  const tags = (at: number) => (tagsProblem(words(at)) === null ? words(at).trim() : "");
  return commitments.flatMap(({ id }, at) => {
    const said: readonly (readonly [Field, string, string])[] = [
      ["status", pick(STATUSES, at), words(at)],
      ["confidence", pick(CONFIDENCES, at), words(at + 1)],
      ["contested", words(at + 2), ""],
      ["due", pick(["2027", "2026-11", "2026-11-24", "2025/2027"], at), ""],
      ["delivered", pick(["", "2026", "2026-11-02"], at), ""],
      ["kind", pick(PLEDGE_KINDS, at), ""],
      ["strength", pick(STRENGTHS, at), ""],
      ["owner", words(at + 3), ""],
      ["tags", tags(at + 4), ""],
      ["note", words(at + 5), ""],
    ];
    return said.map(([field, value, reason], nth) => {
      const line = aLine({
        id: `${at}-${field}`,
        at: `2026-11-24T09:00:${String(nth).padStart(2, "0")}.000Z-0000-k3f9`,
        dataset,
        commitment: id,
        field,
        value,
        reason,
      });
      const parsed = parseLine(line);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      return parsed.value;
    });
  });
}

function isSeen(cell: string): boolean {
  return /[^\s\p{Cc}]/u.test(cell);
}

const NASTY_HEAD = {
  id: "nasty",
  title: "Nasty cells",
  description: "",
  source: "nasty.csv",
};

/** A commitment for each nasty cell, which stands in every field, as an import of a table makes them. */
export function nastyImport(): ReadonlyMap<string, string> {
  const names = ["ID", "Statement", "Focus area", "Lead", "Actors", "Due", "Meeting", "Document"];
  const header = [...names, "Place", "Source address", "Measure"];
  const rows = NASTY_CELLS.map((cell, at) => {
    const id = cell.length < 40 ? cell : String(at);
    const statement = isSeen(cell) ? cell : `Row ${at}`;
    return [id, statement, ...header.slice(2).map(() => (cell.length < 40 ? cell : ""))];
  });
  const text = writeCsv([header, ...rows], { delimiter: ",", bom: true });
  const plan = importText(text, { separator: ";" }).plan({
    doubtful: "take",
    mine: "keep",
    gone: "keep",
  });
  if (plan.files === null) throw new Error("Nothing was imported.");
  return plan.files;
}

/** The same cells as a package can hold them, which no import has trimmed. */
export function nastyPackage(): ReadonlyMap<string, string> {
  const rows = NASTY_CELLS.map((cell, at) => {
    const words = cell.length < 40 ? cell : "";
    return {
      id: `N-${at}`,
      facts: {
        statement: isSeen(cell) ? cell : `Row ${at}`,
        theme: words,
        measure: "",
        leads: words.trim() === "" ? [] : [words],
        actors: [],
        due: null,
        dueWords: words,
        meeting: words,
        date: null,
        document: words,
        place: words,
        source: words,
        restates: "",
        certainty: "",
      },
    } as const;
  });
  return packageOf({ ...NASTY_HEAD, id: "nasty-package" }, rows);
}
