import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import { idsOf } from "./cells.ts";
import type {
  CommitmentId,
  Dataset,
  DatasetId,
  DocumentId,
  MeetingId,
  ThemeId,
} from "./dataset.ts";
import type { Descriptor, LocatedDescriptor } from "./descriptor.ts";
import { DESCRIPTOR_FILE, readDescriptor } from "./descriptor.ts";
import { checkLineage } from "./lineage.ts";
import type { Problem, Problems } from "./problem.ts";
import { createProblems, WHOLE_FILE } from "./problem.ts";
import { readTables } from "./readTables.ts";
import * as records from "./records.ts";
import type { Steps } from "../steps.ts";
import { whole } from "../steps.ts";
import type { Table } from "./table.ts";

/** All files of a package together, in UTF-16 units: about as many bytes for what is mostly ASCII. */
export const MAX_PACKAGE_LENGTH = 64 * 1024 * 1024;

/** Without these there is nothing to put on a board. Milestones, working groups, caveats, claims and corroborations may be absent. */
const NEEDED_TABLES = ["themes", "meetings", "documents", "commitments"];

/**
 * Reads a data package from the texts of its files by their paths, `datapackage.json` among them. What comes back is
 * whole: every key in it resolves and every coded value is known. Otherwise it is everything that is wrong, up to
 * MAX_PROBLEMS. Never throws, whatever the files hold.
 */
export function readPackage(
  files: ReadonlyMap<string, string>,
): Result<Dataset, readonly Problem[]> {
  return whole(readPackageSteps(files));
}

/** The same, step by step: a hundred thousand commitments take seconds. */
export function* readPackageSteps(
  files: ReadonlyMap<string, string>,
): Steps<Result<Dataset, readonly Problem[]>> {
  const problems = createProblems();
  const located = openPackage(files, problems);
  if (located === null) return err(problems.list);
  const tables = yield* readTables(files, located, problems);
  sayNeededTables(located, tables, problems);
  const dataset = yield* datasetOf(located.descriptor, tables);
  return problems.list.length > 0 ? err(problems.list) : ok(dataset);
}

/** The descriptor of a package that is not too large. */
export function openPackage(
  files: ReadonlyMap<string, string>,
  problems: Problems,
): LocatedDescriptor | null {
  let length = 0;
  for (const text of files.values()) length += text.length;
  if (length > MAX_PACKAGE_LENGTH) {
    const message = "the package is larger than 64 MB. Split it into smaller ones.";
    problems.add({ file: DESCRIPTOR_FILE, ...WHOLE_FILE, field: "", message });
    return null;
  }
  return readDescriptor(files.get(DESCRIPTOR_FILE), problems);
}

function sayNeededTables(
  { descriptor, positionOf }: LocatedDescriptor,
  tables: ReadonlyMap<string, Table>,
  problems: Problems,
): void {
  const field = "resources";
  for (const name of NEEDED_TABLES) {
    if (tables.has(name)) continue;
    const resource = descriptor.resources.findIndex((candidate) => candidate.name === name);
    const described = descriptor.resources[resource];
    // A file that is missing or no table has been named already.
    if (described?.path !== undefined && described.schema !== undefined) continue;
    const message =
      described === undefined
        ? `there is no table named "${name}". Follow-Through needs it: add it.`
        : `the table "${name}" has no ${described.path === undefined ? "path" : "schema"}. Add it.`;
    problems.add({
      file: DESCRIPTOR_FILE,
      ...positionOf(described ? [field, resource] : [field]),
      field,
      message,
    });
  }
}

function* datasetOf(descriptor: Descriptor, tables: ReadonlyMap<string, Table>): Steps<Dataset> {
  const themeIds = yield* idsOf<ThemeId>(tables.get("themes"));
  const meetingIds = yield* idsOf<MeetingId>(tables.get("meetings"));
  const documentIds = yield* idsOf<DocumentId>(tables.get("documents"));
  const commitmentIds = yield* idsOf<CommitmentId>(tables.get("commitments"));
  for (const name of ["milestones", "working-groups", "caveats", "claims"])
    yield* idsOf(tables.get(name));
  const keys = {
    themes: themeIds,
    meetings: meetingIds,
    documents: documentIds,
    commitments: commitmentIds,
  };

  const documents = yield* records.documents(tables.get("documents"), meetingIds);
  const sourceUrlByDocument = new Map(documents.map(({ id, sourceUrl }) => [id, sourceUrl]));
  const commitmentTable = tables.get("commitments");
  const commitments = yield* records.commitments(commitmentTable, keys, sourceUrlByDocument);
  yield;
  if (commitmentTable !== undefined) yield* checkLineage(commitmentTable);
  const corroborations = tables.get("corroborations");

  return {
    id: descriptor.name as DatasetId,
    title: descriptor.title || descriptor.name,
    description: descriptor.description,
    version: descriptor.version,
    licences: descriptor.licenses.map(({ name, title, path }) => ({ name, title, path })),
    recordId: corroborations === undefined ? null : recordId(corroborations),
    themes: yield* records.themes(tables.get("themes")),
    meetings: yield* records.meetings(tables.get("meetings")),
    documents,
    commitments,
    milestones: yield* records.milestones(tables.get("milestones"), commitmentIds),
    workingGroups: yield* records.workingGroups(tables.get("working-groups"), themeIds),
    caveats: yield* records.caveats(tables.get("caveats")),
    claims: yield* records.claims(tables.get("claims")),
    corroborations: yield* records.corroborations(corroborations, commitmentIds),
  };
}

/** The package that `record_commitment_id` points into; null when no key says so. */
function recordId(corroborations: Table): DatasetId | null {
  const key = corroborations.schema.foreignKeys.find(({ fields }) =>
    fields.includes("record_commitment_id"),
  );
  return key === undefined ? null : packageName(key.reference.package);
}

/** "../admm-record/datapackage.json" and "admm-record" both name the package admm-record; null for this package. */
export function packageName(reference: string): DatasetId | null {
  const name = reference.split("/").findLast((part) => part !== "" && part !== DESCRIPTOR_FILE);
  return name === undefined ? null : (name as DatasetId);
}
