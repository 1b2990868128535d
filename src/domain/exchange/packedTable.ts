import type { Made } from "./making.ts";

export type Json = Readonly<Record<string, unknown>>;
/** Descriptions of columns, as in a table schema. */
export type Fields = readonly (Json & { readonly name: string })[];

export const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

/** A table of the package before it is written. */
export interface PackedTable {
  readonly about: Json;
  readonly fields: Fields;
  readonly keys: Json;
  readonly rows: readonly (readonly string[])[];
}

export function foreignKey(field: string, resource: string): Json {
  return { fields: [field], reference: { resource, fields: ["id"] } };
}

/** What is written in passes over all rows, with how much of it is done in rows of the whole. */
export type PackingSteps<T> = Generator<Made, T>;

export const NOTHING = new Uint8Array(0);

/** Reading the cells, writing the table, packing it. */
const PASSES = 3;

/** A step of pass number `pass`, from 0, in which nothing of the file is written. */
export function progress(pass: number, done: number, all: number): Made {
  return { part: NOTHING, rows: Math.floor((pass * all + done) / PASSES) };
}
