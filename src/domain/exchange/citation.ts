import type { Joined } from "../board/columns.ts";
import { meetingLabel } from "../board/labels.ts";
import type { Dataset, DatasetId } from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { longDateLabel } from "../dataset/partialDate.ts";
import { DESCRIPTOR_FILE } from "../dataset/descriptor.ts";
import type { CitationForm } from "./citationForms.ts";

/** Who made a dataset and when, as its package says. */
export interface Credit {
  readonly authors: readonly string[];
  /** Null when the package does not say. */
  readonly date: PartialDate | null;
}

/** One thing to cite, before it is put into a form. */
export interface Cited {
  /** Made of letters, digits and hyphens. */
  readonly key: string;
  readonly type: "dataset" | "document";
  readonly authors: readonly string[];
  readonly date: PartialDate | null;
  readonly title: string;
  readonly version: string;
  /** Sentences without their full stop: what part of it, under which licence. */
  readonly notes: readonly string[];
  /** Empty when it has no address. */
  readonly address: string;
  /** When it was read. */
  readonly read: Day;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?/;

type Json = Readonly<Record<string, unknown>>;

/** What the package says of itself; nothing when it cannot be read. Never throws. */
function descriptorIn(files: ReadonlyMap<string, string>): Json {
  try {
    const descriptor: unknown = JSON.parse(files.get(DESCRIPTOR_FILE) ?? "{}");
    return typeof descriptor === "object" && descriptor !== null ? (descriptor as Json) : {};
  } catch {
    return {};
  }
}

function textIn(object: unknown, key: string): string {
  const value = typeof object === "object" && object !== null ? (object as Json)[key] : undefined;
  return typeof value === "string" ? value : "";
}

function listIn(descriptor: Json, key: string): readonly unknown[] {
  const value = descriptor[key];
  return Array.isArray(value) ? value : [];
}

/** Reads the contributors and the day from the files of a package; what is not there is left out. Never throws. */
export function creditOf(files: ReadonlyMap<string, string>): Credit {
  const descriptor = descriptorIn(files);
  const authors = listIn(descriptor, "contributors").map((one) => textIn(one, "title"));
  const day = DATE.exec(textIn(descriptor, "created"))?.[0];
  return {
    authors: authors.filter((author) => author !== ""),
    date: (day ?? null) as PartialDate | null,
  };
}

/** As much of a dataset as is cited. */
export type CitedHead = Pick<Dataset, "id" | "title" | "version" | "licences">;

/** The head of a dataset by its files, without reading its tables. Never throws. */
export function headOf(id: string, title: string, files: ReadonlyMap<string, string>): CitedHead {
  const descriptor = descriptorIn(files);
  const licences = listIn(descriptor, "licenses").map((one) => ({
    name: textIn(one, "name"),
    title: textIn(one, "title"),
    path: textIn(one, "path"),
  }));
  return { id: id as DatasetId, title, version: textIn(descriptor, "version"), licences };
}

function keyOf(...parts: readonly string[]): string {
  return parts
    .join("-")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function licenceNote({ licences }: CitedHead): readonly string[] {
  return licences.length === 0
    ? []
    : [`Licence: ${licences.map(({ title, name }) => title || name).join(", ")}`];
}

export function citedDataset(
  dataset: CitedHead,
  credit: Credit,
  address: string,
  read: Day,
): Cited {
  return {
    key: keyOf(dataset.id, dataset.version),
    type: "dataset",
    authors: credit.authors,
    date: credit.date,
    title: dataset.title,
    version: dataset.version,
    notes: licenceNote(dataset),
    address,
    read,
  };
}

/** A view is the dataset, with what of it is meant. `extent` is words such as "4 of 26 commitments. Focus area: …". */
export function citedView(dataset: Cited, extent: readonly string[], day: Day): Cited {
  return {
    ...dataset,
    key: keyOf(dataset.key, "view", day),
    notes: [...extent, `As of ${longDateLabel(day)}`, ...dataset.notes],
  };
}

/** A commitment is cited by the document it stands in, then by the dataset it was read into. */
export function citedCommitment(
  { commitment, document, meeting }: Joined,
  dataset: Dataset,
  address: string,
  read: Day,
): Cited {
  const version = dataset.version === "" ? "" : ` (version ${dataset.version})`;
  const own = address === "" ? "" : `, ${address}`;
  return {
    key: keyOf(dataset.id, commitment.id),
    type: "document",
    authors: document === null || document.publisher === "" ? [] : [document.publisher],
    date: document === null ? meeting.date : document.date,
    title: document?.title ?? (meeting.title || meetingLabel(meeting)),
    version: "",
    notes: [
      ...(commitment.place === "" ? [] : [commitment.place]),
      `Read as commitment ${commitment.id}, “${commitment.statement}”, in ${dataset.title}${version}${own}`,
    ],
    address: commitment.sourceUrl,
    read,
  };
}

/** "Follow-Through contributors (2026). Title (version 1.0.0) [Data set]. Notes. Address (read 24 November 2026)." */
export function citationText(cited: Cited): string {
  const { authors, date, title, version, type, notes, address, read } = cited;
  const year = date === null ? "no date" : date.replace("/", " to ");
  const named = `${title}${version === "" ? "" : ` (version ${version})`}${type === "dataset" ? " [Data set]" : ""}`;
  const lead =
    authors.length === 0 ? `${named} (${year})` : `${authors.join(", ")} (${year}). ${named}`;
  const place = address === "" ? [] : [`${address} (read ${longDateLabel(read)})`];
  return [lead, ...notes, ...place].map((part) => `${part}.`).join(" ");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}~^&%$#_]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

/** One entry that BibTeX and biblatex read. Names of bodies and titles are in braces of their own, to stay as they are. */
export function citationBibtex(cited: Cited): string {
  const { key, type, authors, date, title, version, notes, address, read } = cited;
  const [year, month] = (date ?? "").split("/")[0]?.split("-") ?? [];
  const fields: readonly (readonly [string, string])[] = [
    ["author", authors.map((author) => `{${tex(author)}}`).join(" and ")],
    ["title", `{${tex(title)}}`],
    ["year", year ?? ""],
    ["month", month === undefined ? "" : String(Number(month))],
    ["version", tex(version)],
    ["howpublished", type === "dataset" ? "Data set" : ""],
    ["note", tex(notes.join(". "))],
    ["url", address.replace(/[{}\\\s]/g, encodeURIComponent)],
    ["urldate", address === "" ? "" : read],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

function dateParts(date: string): { readonly "date-parts": readonly (readonly number[])[] } {
  return { "date-parts": date.split("/").map((part) => part.split("-").map(Number)) };
}

/** A list of one item in CSL JSON (https://docs.citationstyles.org), which reference managers import. */
export function citationCsl(cited: Cited): string {
  const { key, type, authors, date, title, version, notes, address, read } = cited;
  const item = {
    id: key,
    type,
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date !== null && { issued: dateParts(date) }),
    ...(version !== "" && { version }),
    ...(notes.length > 0 && { note: notes.join(". ") }),
    ...(address !== "" && { URL: address, accessed: dateParts(read) }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

export function writeCitation(cited: Cited, form: CitationForm): string {
  switch (form) {
    case "Plain text":
      return citationText(cited);
    case "BibTeX":
      return citationBibtex(cited);
    case "CSL JSON":
      return citationCsl(cited);
  }
}
