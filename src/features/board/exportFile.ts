import type { CsvForm } from "../../domain/exchange/csvWrite.ts";
import type { FilePart } from "../../domain/exchange/files.ts";
import type { TakenView, ValueForm } from "../../domain/exchange/takenView.ts";
import { shownRows } from "../../domain/exchange/takenView.ts";
import { viewCsv, viewFileName } from "../../domain/exchange/viewCsv.ts";
import { viewJson } from "../../domain/exchange/viewJson.ts";
import { viewPackage } from "../../domain/exchange/viewPackage.ts";
import { viewXlsx } from "../../domain/exchange/viewXlsx.ts";
import type { Preferences } from "../../domain/review/preferences.ts";

export type ExportFormat = Preferences["exportFormat"];

export interface ExportChoices {
  readonly format: ExportFormat;
  readonly values: ValueForm;
  readonly csv: CsvForm;
}

interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly parts: readonly FilePart[];
}

const FILE: Readonly<Record<ExportFormat, { readonly extension: string; readonly mime: string }>> =
  {
    csv: { extension: "csv", mime: "text/csv" },
    xlsx: {
      extension: "xlsx",
      mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    },
    json: { extension: "json", mime: "application/json" },
    package: { extension: "zip", mime: "application/zip" },
  };

async function contentOf(
  taken: TakenView,
  { format, values, csv }: ExportChoices,
  filesOf: (id: string) => Promise<ReadonlyMap<string, string>>,
): Promise<FilePart> {
  switch (format) {
    case "csv":
      return viewCsv(taken, csv, values);
    case "json":
      return viewJson(taken, values);
    case "xlsx":
      return viewXlsx(taken, values);
    case "package":
      return viewPackage(taken, await filesOf(taken.dataset.id));
  }
}

/** The view as a file of the chosen format. Rejects when the dataset's files cannot be fetched. */
export async function exportedFile(
  taken: TakenView,
  choices: ExportChoices,
  filesOf: (id: string) => Promise<ReadonlyMap<string, string>>,
): Promise<ExportedFile> {
  const { extension, mime } = FILE[choices.format];
  const { dataset, board, answer, day } = taken;
  const name = viewFileName(dataset.id, shownRows(answer).length, board.size, day, extension);
  return { name, mime, parts: [await contentOf(taken, choices, filesOf)] };
}
