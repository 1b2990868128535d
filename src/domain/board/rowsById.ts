/**
 * Which row has an id: an open hash table in one array of numbers: at most sixteen bytes a row, and filled a few rows at
 * a time.
 */
export interface RowsById {
  /** Takes in rows up to `end`. */
  readonly fill: (end: number) => void;
  /** Fills what is still missing when it has to. */
  readonly rowOf: (id: string) => number | undefined;
}

/** FNV-1a over the code units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function createRowsById(size: number, idAt: (row: number) => string): RowsById {
  const slotCount = 2 ** Math.ceil(Math.log2(Math.max(1, size) * 2));
  /** Row number plus one; 0 for an empty slot. */
  const slots = new Uint32Array(slotCount);
  let filled = 0;

  /** The slot that has the id, or the empty one where it belongs. */
  const slotOf = (id: string): number => {
    let slot = hashOf(id) & (slotCount - 1);
    for (let row = slots[slot] ?? 0; row !== 0 && idAt(row - 1) !== id; row = slots[slot] ?? 0)
      slot = (slot + 1) & (slotCount - 1);
    return slot;
  };
  const fill = (end: number): void => {
    for (; filled < Math.min(end, size); filled++) slots[slotOf(idAt(filled))] = filled + 1;
  };
  return {
    fill,
    rowOf(id) {
      fill(size);
      const row = slots[slotOf(id)] ?? 0;
      return row === 0 ? undefined : row - 1;
    },
  };
}
