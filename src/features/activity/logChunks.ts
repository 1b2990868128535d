/** Rows that are laid out together: a few screens of them are in the page at a time. */
export const CHUNK_SIZE = 20;

/** A run of rows: half-open, positions in the list. */
export interface Chunk {
  /** Stays with the rows when newer ones come in above them. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

export function chunkCount(rows: number): number {
  return Math.ceil(rows / CHUNK_SIZE);
}

/** Chunks are full from the end: a new row at the top changes the first of them only. */
export function chunkAt(rows: number, index: number): Chunk {
  const key = chunkCount(rows) - index;
  const end = rows - (key - 1) * CHUNK_SIZE;
  return { key, start: Math.max(0, end - CHUNK_SIZE), end };
}

/** The chunk that holds the row at `position`. */
export function chunkIndexOf(rows: number, position: number): number {
  return chunkCount(rows) - Math.ceil((rows - position) / CHUNK_SIZE);
}
