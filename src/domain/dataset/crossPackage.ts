import { whole } from "../steps.ts";
import { checkKey } from "./foreignKeys.ts";
import type { Problem } from "./problem.ts";
import { createProblems } from "./problem.ts";
import { openPackage, packageName } from "./readPackage.ts";
import { readTables } from "./readTables.ts";

type Files = ReadonlyMap<string, string>;

/**
 * Keys of one package into another that lead nowhere, such as a corroboration that names no commitment of the record;
 * and what is wrong in the first package itself. Keys into packages with another name than `other` has are left alone.
 */
export function crossPackageProblems(files: Files, other: Files): readonly Problem[] {
  const problems = createProblems();
  const located = openPackage(files, problems);
  const otherProblems = createProblems();
  const otherLocated = openPackage(other, otherProblems);
  if (located === null) return problems.list;
  if (otherLocated === null) return otherProblems.list;

  const tables = whole(readTables(files, located, problems));
  const otherTables = whole(readTables(other, otherLocated, otherProblems));
  for (const table of tables.values()) {
    for (const key of table.schema.foreignKeys) {
      if (packageName(key.reference.package) !== otherLocated.descriptor.name) continue;
      const target = otherTables.get(key.reference.resource);
      if (target !== undefined)
        whole(checkKey(table, key, target, `${otherLocated.descriptor.name}/${target.file}`));
      else {
        const message = `the package ${otherLocated.descriptor.name} has no table named "${key.reference.resource}". Correct the key in datapackage.json.`;
        table.sayMissing(key.fields[0] ?? "", message);
      }
    }
  }
  return problems.list;
}
