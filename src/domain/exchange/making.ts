type Bytes = Uint8Array<ArrayBuffer>;

/** One step of writing a file: the bytes that come next in it, and how many rows are written so far. */
export interface Made {
  readonly part: Bytes;
  readonly rows: number;
}

/**
 * A file that is being written, a step of a few milliseconds at a time, so that whoever runs it can let the page answer
 * in between, show how far it is, or leave off. All steps together are the same file, wherever it is run.
 */
export type Making = Generator<Made, void>;

/** The same for a file that the browser packs, whose steps are waited for. */
export type Packing = AsyncGenerator<Made, void>;

/**
 * Rows in one part. Small enough that one is never felt, and that its text is made into bytes while it is at hand: a
 * browser takes four times as long over one text of some megabytes as over the same in small ones.
 */
export const ROWS_A_PART = 128;

const encoder = new TextEncoder();

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

function joined(parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The whole file at once. */
export async function bytesOf(making: Making | Packing): Promise<Bytes> {
  const parts: Bytes[] = [];
  for await (const { part } of making) parts.push(part);
  return joined(parts);
}

/** The whole file at once, of one that is text. */
export function textOf(making: Making): string {
  const bytes = joined(Array.from(making, ({ part }) => part));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
