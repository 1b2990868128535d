import type { CsvForm } from "../../domain/exchange/csvWrite.ts";
import type { Making, Packing } from "../../domain/exchange/making.ts";
import type { TakenView, ValueForm } from "../../domain/exchange/takenView.ts";
import { shownRows } from "../../domain/exchange/takenView.ts";
import { viewCsvParts, viewFileName } from "../../domain/exchange/viewCsv.ts";
import { viewJsonParts } from "../../domain/exchange/viewJson.ts";
import { viewPackageParts } from "../../domain/exchange/viewPackage.ts";
import { viewXlsxParts } from "../../domain/exchange/viewXlsx.ts";
import type { Preferences } from "../../domain/review/preferences.ts";
import type { NamedFile } from "../../state/exportStore.ts";

export type ExportFormat = Preferences["exportFormat"];

export interface ExportChoices {
  readonly format: ExportFormat;
  readonly values: ValueForm;
  readonly csv: CsvForm;
}

interface ExportedFile {
  readonly file: NamedFile;
  readonly making: Making | Packing;
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
): Promise<Making | Packing> {
  switch (format) {
    case "csv":
      return viewCsvParts(taken, csv, values);
    case "json":
      return viewJsonParts(taken, values);
    case "xlsx":
      return viewXlsxParts(taken, values);
    case "package":
      return viewPackageParts(taken, await filesOf(taken.dataset.id));
  }
}

/** The view as a file of the chosen format, to be written. Rejects when the dataset's files cannot be fetched. */
export async function exportedFile(
  taken: TakenView,
  choices: ExportChoices,
  filesOf: (id: string) => Promise<ReadonlyMap<string, string>>,
): Promise<ExportedFile> {
  const { extension, mime } = FILE[choices.format];
  const { dataset, board, answer, day } = taken;
  const rows = shownRows(answer).length;
  const name = viewFileName(dataset.id, rows, board.size, day, extension);
  return { file: { name, mime, rows }, making: await contentOf(taken, choices, filesOf) };
}
