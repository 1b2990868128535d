import { STATUSES } from "../review/status.ts";
import type { FacetValue, Line } from "./answer.ts";

interface Group {
  readonly value: FacetValue;
  /** Where its rows start in the order, and how many there are. */
  readonly start: number;
  readonly count: number;
  readonly statuses: Uint32Array;
  readonly folded: boolean;
  /** Line number of its head. */
  readonly line: number;
}

export interface Grouping {
  /** The same rows, group by group; inside a group the order is kept. */
  readonly order: Uint32Array;
  readonly groups: readonly Group[];
  readonly lineCount: number;
}

/** What rows are grouped by. */
interface GroupedBy {
  readonly values: readonly FacetValue[];
  /** Place among `values` of the row's own value. */
  readonly codeOf: (row: number) => number;
  /** Place of the row's status among STATUSES. */
  readonly statusOf: (row: number) => number;
  readonly folded: ReadonlySet<string>;
}

export function ungrouped(order: Uint32Array): Grouping {
  return { order, groups: [], lineCount: order.length };
}

/** Puts rows into groups, in the order of the values; groups without a row are left out. One counting sort. */
export function groupRows(
  order: Uint32Array,
  { values, codeOf, statusOf, folded }: GroupedBy,
): Grouping {
  const counts = new Uint32Array(values.length);
  for (const row of order) counts[codeOf(row)] = (counts[codeOf(row)] ?? 0) + 1;
  const next = new Uint32Array(values.length);
  const groups: Group[] = [];
  const groupByCode: (Group | undefined)[] = [];
  let start = 0;
  let line = 0;
  values.forEach((value, code) => {
    const count = counts[code] ?? 0;
    if (count === 0) return;
    const isFolded = folded.has(value.id);
    const group = {
      value,
      start,
      count,
      statuses: new Uint32Array(STATUSES.length),
      folded: isFolded,
      line,
    };
    groups.push(group);
    groupByCode[code] = group;
    next[code] = start;
    start += count;
    line += isFolded ? 1 : count + 1;
  });
  const grouped = new Uint32Array(order.length);
  for (const row of order) {
    const code = codeOf(row);
    const at = next[code] ?? 0;
    grouped[at] = row;
    next[code] = at + 1;
    const statuses = groupByCode[code]?.statuses;
    const status = statusOf(row);
    if (statuses) statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return { order: grouped, groups, lineCount: line };
}

/** The group whose lines hold line `index`, by bisection. */
function groupAt(groups: readonly Group[], index: number): Group | undefined {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.line ?? Infinity) <= index) low = middle;
    else high = middle - 1;
  }
  return groups[low];
}

export function lineAt({ order, groups }: Grouping, index: number): Line {
  const rowLine = (position: number): Line => ({
    type: "row",
    row: order[position] ?? 0,
    position,
  });
  const group = groupAt(groups, index);
  if (!group) return rowLine(index);
  if (group.line < index) return rowLine(group.start + index - group.line - 1);
  const { value, count, statuses, folded } = group;
  return { type: "group", value: value.id, label: value.label, count, statuses, folded };
}

/** The line that shows a row, or -1 when it is not among them. */
export function lineOf({ order, groups }: Grouping, row: number): number {
  const at = order.indexOf(row);
  if (at === -1 || groups.length === 0) return at;
  const group = groups.find(({ start, count }) => at < start + count);
  return group === undefined || group.folded ? -1 : group.line + 1 + at - group.start;
}
