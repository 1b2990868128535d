import type { Dataset } from "../../dataset/dataset.ts";
import { DESCRIPTOR_FILE } from "../../dataset/descriptor.ts";
import { writeCsv } from "../csvWrite.ts";
import type { Facts } from "./importRow.ts";
import { slug } from "./slug.ts";

/** A commitment that is to stand in a dataset made from a table. */
export interface FactRow {
  readonly id: string;
  readonly facts: Facts;
}

export interface DatasetHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Name of the file it comes from. */
  readonly source: string;
}

/** More focus areas than this each with a card of its own, and nobody finds theirs: the rest stands together. */
const MAX_CARDS = 12;

/** One id for each different key, in the order in which keys come. */
function createIds(prefix: string) {
  const byKey = new Map<string, string>();
  const used = new Set<string>();
  /** The number that the next with the same words gets: many rows may name documents that are called the same. */
  const nextNth = new Map<string, number>();
  return {
    idOf: (key: string, words: string): string => {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const wanted = slug(words) || `${prefix}-${byKey.size + 1}`;
      let id = wanted;
      let nth = nextNth.get(wanted) ?? 2;
      for (; used.has(id); nth++) id = `${wanted}-${nth}`;
      nextNth.set(wanted, nth);
      used.add(id);
      byKey.set(key, id);
      return id;
    },
  };
}

/** What can stand between items: the first that no item holds. */
const BETWEEN = [";", "|", "¦", "\u001F"] as const;

function betweenFor(rows: readonly FactRow[]): string {
  const holds = (sign: string) =>
    rows.some(({ facts }) => [...facts.leads, ...facts.actors].some((item) => item.includes(sign)));
  return BETWEEN.find((sign) => !holds(sign)) ?? ";";
}

const KEY = { required: true, unique: true };
const EDTF = { type: "string", rdfType: "http://id.loc.gov/datatypes/edtf/EDTF" };
const NO_THEME = "No focus area stated";
const ALL = "All commitments";

function table(name: string, title: string, fields: readonly object[], rest: object = {}): object {
  return {
    name,
    title,
    path: `${name}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields, missingValues: [""], primaryKey: ["id"], ...rest },
  };
}

function keyTo(field: string, resource: string): object {
  return { fields: [field], reference: { resource, fields: ["id"] } };
}

const text = (name: string, rest: object = {}) => ({ name, type: "string", ...rest });

/** Earlier commitments that can be followed: those that are there, as long as no chain comes back to its start. */
function lineage(rows: readonly FactRow[]): ReadonlyMap<string, string> {
  const ids = new Set(rows.map(({ id }) => id));
  const earlier = new Map<string, string>();
  for (const { id, facts } of rows) {
    if (facts.restates === "" || !ids.has(facts.restates)) continue;
    let at: string | undefined = facts.restates;
    for (let steps = 0; at !== undefined && at !== id && steps < 1000; steps++)
      at = earlier.get(at);
    if (at === undefined) earlier.set(id, facts.restates);
  }
  return earlier;
}

function csv(lines: readonly (readonly string[])[]): string {
  return writeCsv(lines, { delimiter: ",", bom: false });
}

/** The rows as a data package, in the form of those that ship with the app: the one reader reads it. */
export function packageOf(
  head: DatasetHead,
  rows: readonly FactRow[],
): ReadonlyMap<string, string> {
  const between = betweenFor(rows);
  const [themeIds, meetingIds, documentIds] = [
    createIds("area"),
    createIds("meeting"),
    createIds("document"),
  ];
  const themeCounts = new Map<string, number>();
  for (const { facts } of rows)
    themeCounts.set(facts.theme, (themeCounts.get(facts.theme) ?? 0) + 1);
  const stated = [...themeCounts.keys()].filter((theme) => theme !== "");
  const carded = new Set(
    stated.length <= MAX_CARDS
      ? stated
      : stated
          .toSorted((a, b) => (themeCounts.get(b) ?? 0) - (themeCounts.get(a) ?? 0))
          .slice(0, MAX_CARDS - 1),
  );
  const themes: string[][] = [["id", "kind", "name", "short_name", "position"]];
  const meetings: string[][] = [["id", "body", "title", "date"]];
  const documents: string[][] = [["id", "meeting_id", "title", "source_url"]];
  const restates = lineage(rows);
  const commitments: string[][] = [
    [
      "id",
      "theme_id",
      "meeting_id",
      "document_id",
      "section",
      "statement",
      "measure",
      "actors",
      "roles",
      "due",
      "due_words",
      "recurs_from",
      "source_url",
      "confidence",
    ],
  ];
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key).has(key);

  for (const { id, facts } of rows) {
    const themeName = facts.theme || (stated.length === 0 ? ALL : NO_THEME);
    const themeId = themeIds.idOf(facts.theme, themeName);
    if (isNew(`theme\n${themeId}`)) {
      const isCard = carded.has(facts.theme) || stated.length === 0;
      themes.push([
        themeId,
        isCard ? "focus-area" : "other-area",
        themeName,
        themeName,
        String(themes.length),
      ]);
    }
    const meetingKey = `${facts.meeting}\n${facts.date ?? ""}`;
    const meetingName = facts.meeting || head.title;
    const meetingId = meetingIds.idOf(meetingKey, `${meetingName} ${facts.date ?? ""}`);
    if (isNew(`meeting\n${meetingId}`))
      meetings.push([meetingId, meetingName, meetingName, facts.date ?? ""]);
    const documentId =
      facts.document === ""
        ? ""
        : documentIds.idOf(`${facts.document}\n${meetingId}`, facts.document);
    if (documentId !== "" && isNew(`document\n${documentId}`))
      documents.push([documentId, meetingId, facts.document, facts.source]);
    const actors = [...new Set([...facts.leads, ...facts.actors])];
    commitments.push([
      id,
      themeId,
      meetingId,
      documentId,
      facts.place,
      facts.statement,
      facts.measure || "other",
      actors.join(between),
      facts.leads.map((lead) => `${lead}: lead`).join(between),
      facts.due ?? "",
      facts.dueWords,
      restates.get(id) ?? "",
      facts.source,
      facts.certainty,
    ]);
  }

  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: head.id,
    title: head.title,
    description: head.description,
    version: "1.0.0",
    sources: [{ title: head.source }],
    resources: [
      table("themes", "Themes", [
        text("id", { constraints: KEY }),
        text("kind"),
        text("name"),
        text("short_name"),
        { name: "position", type: "integer" },
      ]),
      table("meetings", "Meetings", [
        text("id", { constraints: KEY }),
        text("body"),
        text("title"),
        { name: "date", ...EDTF },
      ]),
      table(
        "documents",
        "Documents",
        [text("id", { constraints: KEY }), text("meeting_id"), text("title"), text("source_url")],
        { foreignKeys: [keyTo("meeting_id", "meetings")] },
      ),
      table(
        "commitments",
        "Commitments",
        [
          text("id", { constraints: KEY }),
          text("theme_id", { constraints: { required: true } }),
          text("meeting_id", { constraints: { required: true } }),
          text("document_id"),
          text("section"),
          text("statement", { constraints: { required: true } }),
          text("measure"),
          { name: "actors", type: "list", delimiter: between },
          { name: "roles", type: "list", delimiter: between },
          { name: "due", ...EDTF },
          text("due_words"),
          text("recurs_from"),
          text("source_url"),
          text("confidence"),
        ],
        {
          foreignKeys: [
            keyTo("theme_id", "themes"),
            keyTo("meeting_id", "meetings"),
            keyTo("document_id", "documents"),
            keyTo("recurs_from", ""),
          ],
        },
      ),
    ],
  };
  return new Map([
    [DESCRIPTOR_FILE, JSON.stringify(descriptor, null, 2)],
    ["themes.csv", csv(themes)],
    ["meetings.csv", csv(meetings)],
    ["documents.csv", csv(documents)],
    ["commitments.csv", csv(commitments)],
  ]);
}

/** True for a dataset that `packageOf` made: it holds nothing but what a table can say. */
export function isFromTable(dataset: Dataset): boolean {
  const { milestones, workingGroups, caveats, claims, corroborations } = dataset;
  return [milestones, workingGroups, caveats, claims, corroborations].every(
    ({ length }) => length === 0,
  );
}
