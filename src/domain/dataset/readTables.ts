import type { LocatedDescriptor, Resource } from "./descriptor.ts";
import { DESCRIPTOR_FILE } from "./descriptor.ts";
import { checkForeignKeys } from "./foreignKeys.ts";
import type { Problems } from "./problem.ts";
import { quoted } from "./problem.ts";
import type { Steps } from "../steps.ts";
import type { Table } from "./table.ts";
import { readTable } from "./table.ts";

/** The tables of a package by name, each checked against its schema. What cannot be read is left out, and said. */
export function* readTables(
  files: ReadonlyMap<string, string>,
  { descriptor, positionOf }: LocatedDescriptor,
  problems: Problems,
): Steps<ReadonlyMap<string, Table>> {
  const tables = new Map<string, Table>();
  const names = new Set<string>();
  for (const [index, resource] of descriptor.resources.entries()) {
    const say = (property: string, message: string): void => {
      const path = ["resources", index, property];
      problems.add({
        file: DESCRIPTOR_FILE,
        ...positionOf(path),
        field: `resources.${index}.${property}`,
        message,
      });
    };
    if (names.has(resource.name))
      say("name", `there are two tables named ${quoted(resource.name)}. Rename one.`);
    names.add(resource.name);
    const table = yield* readResource(files, resource, say, problems);
    if (table !== null) tables.set(resource.name, table);
  }
  for (const table of tables.values()) yield* checkForeignKeys(table, tables);
  return tables;
}

/** Null for a resource that is no table with a schema, and for one that cannot be read. */
function* readResource(
  files: ReadonlyMap<string, string>,
  resource: Resource,
  say: (property: string, message: string) => void,
  problems: Problems,
): Steps<Table | null> {
  const { name, path, schema, encoding, dialect, "followThrough:guarded": isGuarded } = resource;
  if (schema === undefined || path === undefined) return null;
  if (!/^utf-?8$/i.test(encoding))
    say("encoding", `${quoted(encoding)} is not supported. Save the file as UTF-8.`);
  const text = files.get(path);
  if (text === undefined) {
    say(
      "path",
      `the file ${quoted(path)} is missing. Add it, or take the table out of the package.`,
    );
    return null;
  }
  const form = { name, file: path, schema, delimiter: dialect.delimiter, isGuarded };
  return yield* readTable(form, text, problems);
}
