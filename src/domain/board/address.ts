import type { CommitmentId, DatasetId } from "../dataset/dataset.ts";
import { parseDay } from "../dataset/partialDate.ts";
import { LENSES } from "../rates/lenses.ts";
import { FIELDS } from "../review/line.ts";
import type { LogFilter } from "../review/logFilter.ts";
import { WHOLE_LOG } from "../review/logFilter.ts";
import type { FacetValue } from "./answer.ts";
import { isOpenFacet } from "./facets.ts";
import type { ColumnId, FacetId, Part, SortKey, View } from "./view.ts";
import { COLUMNS, DEFAULT_VIEW, FACETS, GROUPINGS, PARTS } from "./view.ts";

/** The pages of the navigation. */
export const MAIN_PAGES = ["board", "timeline", "sources", "activity", "data"] as const;
export type MainPage = (typeof MAIN_PAGES)[number];

/**
 * Every page; `since`, the change list between two days, is reached from the board and from the log, `brief`, the board
 * on paper, from its exports.
 */
export const PAGES = [...MAIN_PAGES, "since", "brief"] as const;
export type Page = (typeof PAGES)[number];

/** The charts of the board, by the names that an address gives them. */
export const CHARTS = ["status", "over-time", "promise"] as const;
export type ChartName = (typeof CHARTS)[number];

/** What the part of the address after # says: `#/board?dataset=admm-record&theme=cybersecurity&sort=-due&open=CY-03`. */
export interface Address {
  readonly page: Page;
  /** Null for the dataset that opens first. */
  readonly dataset: string | null;
  readonly view: View;
  /** Which lines of the log the Activity page shows; written on that page alone. */
  readonly log: LogFilter;
  /** Shows this one chart and nothing else, for a frame in another page: `embed=1&chart=promise`. */
  readonly embed?: ChartName;
}

export const DEFAULT_ADDRESS: Address = {
  page: "board",
  dataset: null,
  view: DEFAULT_VIEW,
  log: WHOLE_LOG,
};

/** A part of a link that could not be taken; its default stands instead. */
export interface AddressProblem {
  readonly key: string;
  readonly value: string;
}

const SEARCH_LIMIT = 500;

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return (list as readonly string[]).includes(text);
}

function parseSort(text: string): readonly SortKey[] | null {
  const keys = text
    .split(",")
    .map((part) => ({ column: part.replace(/^-/, ""), descending: part.startsWith("-") }));
  return keys.every((key): key is SortKey => isOneOf(COLUMNS, key.column)) ? keys : null;
}

function parseColumns(text: string): readonly ColumnId[] | null {
  const columns = text.split(",");
  const isGood = columns.every((column): column is ColumnId => isOneOf(COLUMNS, column));
  return isGood && new Set(columns).size === columns.length ? columns : null;
}

type Values = readonly [string, ...string[]];

/** One entry a key: how its values change the view, or null when they cannot be read. */
const READERS: Readonly<Record<string, (values: Values) => Partial<View> | null>> = {
  part: ([text]) => (isOneOf<Part>(PARTS, text) ? { part: text } : null),
  q: ([text]) => (text.length <= SEARCH_LIMIT ? { search: text } : null),
  sort: ([text]) => {
    const sort = parseSort(text);
    return sort === null ? null : { sort };
  },
  group: ([text]) => (isOneOf(GROUPINGS, text) ? { group: text } : null),
  columns: ([text]) => {
    const columns = parseColumns(text);
    return columns === null
      ? null
      : { columns: columns.includes("id") ? columns : ["id", ...columns] };
  },
  pin: ([text]) => {
    const pinned = parseColumns(text);
    return pinned === null ? null : { pinned };
  },
  fold: (values) => ({ folded: values }),
  asof: ([text]) => {
    const asOf = parseDay(text);
    return asOf === null ? null : { asOf };
  },
  since: ([text]) => {
    const since = parseDay(text);
    return since === null ? null : { since };
  },
  lens: ([text]) => (isOneOf(LENSES, text) ? { lens: text } : null),
  open: ([text]) => (text === "" ? null : { open: text as CommitmentId }),
};

function parseLogDay(key: "from" | "to", text: string): Partial<LogFilter> | null {
  const day = parseDay(text);
  return day === null ? null : { [key]: day };
}

/** The same for the filter of the log. An empty author is one without a name. */
const LOG_READERS: Readonly<Record<string, (values: Values) => Partial<LogFilter> | null>> = {
  find: ([text]) => (text.length <= SEARCH_LIMIT ? { search: text } : null),
  field: ([text]) => (isOneOf(FIELDS, text) ? { field: text } : null),
  author: ([text]) => ({ author: text }),
  about: ([text]) => (text === "" ? null : { dataset: text as DatasetId }),
  from: ([text]) => parseLogDay("from", text),
  to: ([text]) => parseLogDay("to", text),
};

function writeLogFilter(search: URLSearchParams, filter: LogFilter): void {
  if (filter.search !== "") search.set("find", filter.search);
  if (filter.field !== null) search.set("field", filter.field);
  if (filter.author !== null) search.set("author", filter.author);
  if (filter.dataset !== null) search.set("about", filter.dataset);
  if (filter.from !== null) search.set("from", filter.from);
  if (filter.to !== null) search.set("to", filter.to);
}

/** Reads the hash of an address. What it cannot read falls back to its default and is named in `problems`. */
export function readAddress(hash: string): {
  readonly address: Address;
  readonly problems: readonly AddressProblem[];
} {
  const problems: AddressProblem[] = [];
  const [, path = "", query = ""] = /^#?\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  let page: Page = DEFAULT_ADDRESS.page;
  if (isOneOf(PAGES, path)) page = path;
  else if (path !== "") problems.push({ key: "page", value: path });

  const search = new URLSearchParams(query);
  let view: View = DEFAULT_VIEW;
  let log: LogFilter = WHOLE_LOG;
  const chart = search.get("chart") ?? CHARTS[0];
  const isEmbedded = search.get("embed") === "1" && isOneOf(CHARTS, chart);
  for (const key of new Set(search.keys())) {
    const [first = "", ...rest] = search.getAll(key);
    const values: Values = [first, ...rest];
    if (key === "dataset" || (isEmbedded && (key === "embed" || key === "chart"))) continue;
    if (isOneOf<FacetId>(FACETS, key)) {
      view = { ...view, choices: { ...view.choices, [key]: [...new Set(values)] } };
      continue;
    }
    const change = Object.hasOwn(READERS, key) ? READERS[key]?.(values) : null;
    const logChange = Object.hasOwn(LOG_READERS, key) ? LOG_READERS[key]?.(values) : null;
    if (change) view = { ...view, ...change };
    else if (logChange) log = { ...log, ...logChange };
    else problems.push({ key, value: first });
  }
  const embed = isEmbedded && { embed: chart };
  return { address: { page, dataset: search.get("dataset"), view, log, ...embed }, problems };
}

/** The hash that `readAddress` reads back; defaults are left out. */
export function writeAddress({
  page,
  dataset,
  view,
  log = WHOLE_LOG,
  embed,
}: Omit<Address, "log"> & Partial<Pick<Address, "log">>): string {
  const search = new URLSearchParams();
  if (dataset !== null) search.set("dataset", dataset);
  for (const facet of FACETS) for (const id of view.choices[facet] ?? []) search.append(facet, id);
  if (view.part !== "all") search.set("part", view.part);
  if (view.search !== "") search.set("q", view.search);
  if (view.sort.length > 0) {
    search.set(
      "sort",
      view.sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join(),
    );
  }
  if (view.group !== null) search.set("group", view.group);
  if (view.columns.join() !== DEFAULT_VIEW.columns.join())
    search.set("columns", view.columns.join());
  if (view.pinned.length > 0) search.set("pin", view.pinned.join());
  for (const value of view.folded) search.append("fold", value);
  if (view.asOf !== null) search.set("asof", view.asOf);
  if (page === "since" && view.since !== null) search.set("since", view.since);
  if (view.lens !== null) search.set("lens", view.lens);
  if (page === "activity") writeLogFilter(search, log);
  if (view.open !== null) search.set("open", view.open);
  if (embed !== undefined) {
    search.set("embed", "1");
    search.set("chart", embed);
  }
  const query = search.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `#/${page}${query === "" ? "" : `?${query}`}`;
}

/**
 * The view without what the dataset does not have: values of a facet, the open commitment. What went is named. A tag
 * that the log does not have stays: nothing matches it, and the person who opened the link sees why.
 */
export function fitToDataset(
  view: View,
  valuesOf: (facet: FacetId) => readonly FacetValue[],
  has: (id: CommitmentId) => boolean,
): { readonly view: View; readonly problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const choices: Partial<Record<FacetId, readonly string[]>> = {};
  for (const facet of FACETS) {
    const wanted = view.choices[facet] ?? [];
    if (wanted.length === 0) continue;
    const known = new Set(valuesOf(facet).map(({ id }) => id));
    const isKept = (id: string) => known.has(id) || isOpenFacet(facet);
    const kept = wanted.filter(isKept);
    if (kept.length > 0) choices[facet] = kept;
    for (const id of wanted) if (!isKept(id)) problems.push({ key: facet, value: id });
  }
  const isOpenKnown = view.open === null || has(view.open);
  if (!isOpenKnown) problems.push({ key: "open", value: view.open ?? "" });
  return { view: { ...view, choices, open: isOpenKnown ? view.open : null }, problems };
}
