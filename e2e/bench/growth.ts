/** Results of the shared benchmark, and how times grow with rows: as a drawing and as exponents. */

interface Timed {
  readonly dom?: number;
  readonly wrong?: number;
}

/** One contestant in one run, as the shared harness writes it. */
export interface Contestant {
  readonly name: string;
  readonly loadDom?: number;
  readonly tasks: Readonly<Record<string, Timed>>;
}

export interface Run {
  readonly rows: number;
  readonly summary: readonly Contestant[];
}

export const TASKS = [
  "load",
  "search",
  "facet",
  "counts",
  "sortDate",
  "sortTwo",
  "sortText",
  "edit",
  "exportCsv",
] as const;
type Task = (typeof TASKS)[number];

const OWN = "app";
const LIMIT = "limit";
/** Contestants that are no products: the floor, and prototypes of this board. */
const NO_PEERS = new Set([OWN, LIMIT, "limit-index", "proto", "proto-tsvirtual"]);

/** Milliseconds at each number of rows, the fewest first. */
export type Line = readonly { readonly rows: number; readonly ms: number }[];

export interface Growth {
  readonly task: Task;
  readonly own: Line;
  readonly limit: Line;
  /** The fastest peer at each size. */
  readonly peer: Line;
}

function timeOf(contestant: Contestant | undefined, task: Task): number | null {
  const timed = contestant?.tasks[task];
  const ms = task === "load" ? contestant?.loadDom : timed?.dom;
  return ms === undefined || (timed?.wrong ?? 0) > 0 ? null : ms;
}

/** How long a contestant takes beside the limit of its own run; null where it failed. */
function share(run: Run, name: string, task: Task): number | null {
  const of = (one: string) =>
    timeOf(
      run.summary.find((each) => each.name === one),
      task,
    );
  const [ms, floor] = [of(name), of(LIMIT)];
  return ms === null || floor === null ? null : ms / floor;
}

/**
 * Puts runs together, the oldest first. Machines are busy now and then, so everything stands as its share of the limit
 * of the same run, times the limit of the newest run of that size.
 */
export function growthOf(runs: readonly Run[]): readonly Growth[] {
  const sizes = [...new Set(runs.map(({ rows }) => rows))].toSorted((a, b) => a - b);
  return TASKS.map((task) => {
    const line = (pick: (run: Run) => readonly string[], best: boolean): Line =>
      sizes.flatMap((rows) => {
        const ofSize = runs.filter((run) => run.rows === rows);
        const ownRun = ofSize.findLast((run) => share(run, OWN, task) !== null);
        const floor = timeOf(
          ownRun?.summary.find(({ name }) => name === LIMIT),
          task,
        );
        const shares = ofSize.flatMap((run) =>
          pick(run).flatMap((name) => share(run, name, task) ?? []),
        );
        const taken = best ? Math.min(...shares) : shares.at(-1);
        return floor === null || taken === undefined || !Number.isFinite(taken)
          ? []
          : [{ rows, ms: floor * taken }];
      });
    const peersOf = (run: Run) =>
      run.summary
        .map(({ name }) => name)
        .filter((name) => !NO_PEERS.has(name) && !name.startsWith("text-"));
    return {
      task,
      own: line(() => [OWN], false),
      limit: line(() => [LIMIT], false),
      peer: line(peersOf, true),
    };
  });
}

/** By which power of the rows a time grows between two sizes: 1 for twice the rows, twice the time. */
export function exponents(
  line: Line,
): readonly { readonly from: number; readonly to: number; readonly power: number }[] {
  return line.slice(1).flatMap(({ rows, ms }, i) => {
    const before = line[i];
    if (before === undefined) return [];
    const power = Math.log(ms / before.ms) / Math.log(rows / before.rows);
    return [{ from: before.rows, to: rows, power }];
  });
}

const PANEL = { width: 260, height: 190, left: 46, top: 34, right: 14, bottom: 30 };
const COLUMNS = 3;
const LOOK = {
  own: { label: "this board", colour: "#0b5563", dash: "" },
  limit: { label: "the limit", colour: "#1d2226", dash: "5 4" },
  peer: { label: "the best peer", colour: "#b6452c", dash: "" },
} as const;

/** A drawing of all tasks, both axes logarithmic, as the text of an SVG file. */
export function growthSvg(growths: readonly Growth[]): string {
  const points = growths.flatMap(({ own, limit, peer }) => [...own, ...limit, ...peer]);
  const logs = (pick: (point: { rows: number; ms: number }) => number) => {
    const values = points.map((point) => Math.log10(pick(point)));
    return { low: Math.floor(Math.min(...values)), high: Math.ceil(Math.max(...values)) };
  };
  const [x, y] = [logs(({ rows }) => rows), logs(({ ms }) => ms)];
  const inner = {
    width: PANEL.width - PANEL.left - PANEL.right,
    height: PANEL.height - PANEL.top - PANEL.bottom,
  };
  const atX = (rows: number): number =>
    PANEL.left + (inner.width * (Math.log10(rows) - x.low)) / (x.high - x.low);
  const atY = (ms: number): number =>
    PANEL.top + inner.height - (inner.height * (Math.log10(ms) - y.low)) / (y.high - y.low);
  const powers = (range: { low: number; high: number }): readonly number[] =>
    Array.from({ length: range.high - range.low + 1 }, (_, i) => 10 ** (range.low + i));
  const grid = [
    ...powers(x).map(
      (rows) =>
        `<path d="M${atX(rows)} ${PANEL.top}v${inner.height}"/><text x="${atX(rows)}" y="${PANEL.height - 14}" text-anchor="middle">${rows.toLocaleString("en")}</text>`,
    ),
    ...powers(y).map(
      (ms) =>
        `<path d="M${PANEL.left} ${atY(ms)}h${inner.width}"/><text x="${PANEL.left - 6}" y="${atY(ms) + 4}" text-anchor="end">${ms}</text>`,
    ),
  ].join("");
  const line = (of: Line, { colour, dash }: { colour: string; dash: string }): string => {
    const path = of.map(({ rows, ms }) => `${atX(rows).toFixed(1)} ${atY(ms).toFixed(1)}`);
    const dots = of.map(
      ({ rows, ms }) => `<circle cx="${atX(rows)}" cy="${atY(ms)}" r="2.5" fill="${colour}"/>`,
    );
    return path.length === 0
      ? ""
      : `<path d="M${path.join("L")}" fill="none" stroke="${colour}" stroke-width="1.8" stroke-dasharray="${dash}"/>${dots.join("")}`;
  };
  const panels = growths.map((growth, i) => {
    const place = `translate(${(i % COLUMNS) * PANEL.width} ${30 + Math.floor(i / COLUMNS) * PANEL.height})`;
    return `<g transform="${place}"><text x="${PANEL.left}" y="${PANEL.top - 10}" font-weight="600">${growth.task}, ms</text><g stroke="#e4e0d6" fill="#4e575e" stroke-width="1">${grid.replaceAll("<text", '<text stroke="none"')}</g>${line(growth.peer, LOOK.peer)}${line(growth.limit, LOOK.limit)}${line(growth.own, LOOK.own)}</g>`;
  });
  const key = Object.values(LOOK).map(
    ({ label, colour, dash }, i) =>
      `<path d="M${46 + i * 150} 18h26" stroke="${colour}" stroke-width="1.8" stroke-dasharray="${dash}"/><text x="${78 + i * 150}" y="22">${label}</text>`,
  );
  const height = 30 + Math.ceil(growths.length / COLUMNS) * PANEL.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMNS * PANEL.width}" height="${height}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>${key.join("")}${panels.join("")}</svg>\n`;
}
