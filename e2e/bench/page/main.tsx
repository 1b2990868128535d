/**
 * The real board on generated rows, with the adapter of the shared benchmark as `window.bench`: the app as it ships but
 * for what it stores, which is kept in memory here.
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBackground } from "../../../src/adapters/backgroundWorker.ts";
import { createClipboard } from "../../../src/adapters/clipboard.ts";
import { createSystemClock } from "../../../src/adapters/clock.ts";
import { gatherFile } from "../../../src/adapters/gatherFile.ts";
import { createFiles } from "../../../src/adapters/files.ts";
import { createImporterMemory } from "../../../src/adapters/importerMemory.ts";
import { createOwnDatasetsMemory, createOwnDisk } from "../../../src/adapters/ownDatasetsMemory.ts";
import { createReviewLogMemory } from "../../../src/adapters/reviewLogMemory.ts";
import { inSlices } from "../../../src/adapters/slices.ts";
import { Shell } from "../../../src/app/Shell.tsx";
import { createBoard } from "../../../src/domain/board/board.ts";
import type { ColumnId, View } from "../../../src/domain/board/view.ts";
import { DEFAULT_VIEW } from "../../../src/domain/board/view.ts";
import type { CommitmentId } from "../../../src/domain/dataset/dataset.ts";
import { MEASURES } from "../../../src/domain/dataset/dataset.ts";
import { viewCsvParts } from "../../../src/domain/exchange/viewCsv.ts";
import { applyLine } from "../../../src/domain/review/fold.ts";
import { NO_TALLY } from "../../../src/domain/review/tally.ts";
import { DEFAULT_PREFERENCES } from "../../../src/domain/review/preferences.ts";
import { STATUSES } from "../../../src/domain/review/status.ts";
import { AppProvider, createApp } from "../../../src/state/app.tsx";
import type { Standing } from "../../../src/state/boardStore.ts";
import { judge } from "../../../src/state/judge.ts";
import "../../../src/styles/fonts.css";
import "../../../src/styles/tokens.css";
import "../../../src/styles/base.css";
import type { GeneratedRow } from "../generated.ts";
import {
  FOCUS_AREAS,
  GENERATED_FIELDS,
  GENERATED_STATUSES,
  generatedAssessments,
  generatedDataset,
  KINDS,
  LEADS,
  measureOf,
  statusOf,
} from "../generated.ts";

/** Their columns as ours, in their order. */
const COLUMNS: readonly ColumnId[] = [
  "id",
  "theme",
  "measure",
  "statement",
  "meeting",
  "due",
  "actors",
  "lead",
  "status",
  "source",
  "certainty",
  "recursFrom",
  "place",
  "document",
];
const SORTED: Readonly<Record<string, ColumnId>> = {
  statement: "statement",
  date: "due",
  status: "status",
};
const VIEW: View = { ...DEFAULT_VIEW, columns: COLUMNS };

let rows: readonly GeneratedRow[] = [];

const app = createApp(
  {
    log: createReviewLogMemory(),
    clock: createSystemClock(),
    addressBar: { read: () => "", write: () => {}, onChange: () => () => {} },
    packages: {
      list: [{ id: "generated", title: "Generated" }],
      load: () => new Promise(() => {}),
    },
    own: createOwnDatasetsMemory(createOwnDisk()),
    importer: createImporterMemory(),
    preferences: {
      read: () => DEFAULT_PREFERENCES,
      change: (change) => ({ ...DEFAULT_PREFERENCES, ...change }),
    },
    tally: { read: () => NO_TALLY, keep: () => {} },
    files: createFiles(),
    clipboard: createClipboard(),
    storage: {
      report: () => Promise.resolve({ persisted: null, usage: null, quota: null }),
      askPersist: () => Promise.resolve(false),
    },
    background: createBackground(),
    keepOffline: () => {},
  },
  (dataset, lines, _asOf, day) => {
    const board = createBoard(dataset, generatedAssessments(rows), day, GENERATED_FIELDS);
    for (const line of lines) {
      const row = board.rowOf(line.commitment);
      if (row !== undefined) board.patch(line.commitment, applyLine(board.assessmentAt(row), line));
    }
    return board;
  },
);

function standing(): Standing {
  const state = app.boards.getState();
  if (state.type !== "ready") throw new Error("no rows are loaded");
  return state;
}

interface Counts {
  readonly focusArea: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  readonly status: ArrayLike<number>;
  readonly lead: ArrayLike<number>;
  readonly matrix: ArrayLike<number>;
}

/** The status of theirs that stands at a place among the nine of ours. */
const OUR_STATUS = GENERATED_STATUSES.map((status) => STATUSES.indexOf(statusOf(status)));

function counts(): Counts {
  const { board, answer } = standing();
  const { counts: all } = answer;
  const { cells, bCount } = board.cross("theme", "status", { without: [] });
  const leadCodes = LEADS.map((lead) => board.values.lead.findIndex(({ id }) => id === lead));
  return {
    focusArea: Array.from(FOCUS_AREAS, (_, code) => all.theme[code] ?? 0),
    kind: KINDS.map((kind) => all.measure[MEASURES.indexOf(measureOf(kind))] ?? 0),
    status: OUR_STATUS.map((code) => all.status[code] ?? 0),
    lead: leadCodes.map((code) => all.lead[code] ?? 0),
    matrix: OUR_STATUS.flatMap((status) =>
      FOCUS_AREAS.map((_, theme) => cells[theme * bCount + status] ?? 0),
    ),
  };
}

/** Resolves once the counts of the statuses stand on the page as they are. */
async function drawn(made: Counts): Promise<Counts> {
  const shown = () =>
    [...document.querySelectorAll("fieldset")]
      .find((set) => set.querySelector("legend")?.textContent === "Status")
      ?.querySelectorAll("label");
  const isDrawn = () => {
    const labels = shown();
    return OUR_STATUS.every((code, i) =>
      labels?.[code]?.textContent.endsWith(String(made.status[i] ?? 0)),
    );
  };
  const channel = new MessageChannel();
  while (!isDrawn()) {
    await new Promise((resolve) => {
      channel.port1.addEventListener("message", resolve, { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  }
  return made;
}

const FACET = { focusArea: "theme", kind: "measure", status: "status", lead: "lead" } as const;

/** Resolves once the board has answered. */
async function show(change: Partial<View>): Promise<void> {
  app.addresses.getState().show(change, "replace");
  const isAnswered = (): boolean => {
    const state = app.boards.getState();
    return state.type !== "ready" || state.view === app.addresses.getState().address.view;
  };
  if (isAnswered()) return;
  await new Promise<void>((resolve) => {
    const stop = app.boards.subscribe(() => {
      if (!isAnswered()) return;
      stop();
      resolve();
    });
  });
}

const bench = {
  /** Rows of our own, for a run without the shared harness. */
  generate: async (count: number) => (await import("../rows.ts")).generatedRows(count),
  /** Opens a commitment, as a link to it does. */
  open: (id: string | null) => show({ open: id as CommitmentId | null }),
  rowSelector: "[role=row][data-line]",
  async load(given: readonly GeneratedRow[]): Promise<void> {
    rows = given;
    void show(VIEW);
    const dataset = await inSlices(generatedDataset(given));
    app.datasets.setState({ loads: { generated: { type: "ready", dataset } } });
  },
  search: (search: string) => show({ search }),
  toggleFacet(name: keyof typeof FACET, value: string): Promise<void> {
    const { choices } = app.addresses.getState().address.view;
    const id = name === "kind" ? measureOf(value) : name === "status" ? statusOf(value) : value;
    const chosen = choices[FACET[name]] ?? [];
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    return show({ choices: { ...choices, [FACET[name]]: next } });
  },
  counts: () => drawn(counts()),
  sort: (keys: readonly { readonly col: string; readonly dir: number }[]) =>
    show({
      sort: keys.map(({ col, dir }) => ({ column: SORTED[col] ?? "id", descending: dir < 0 })),
    }),
  scroller: () => document.querySelector("main"),
  edit(id: string, { status }: { readonly status: string }): Promise<Counts> {
    judge(standing(), app.logs, [id as CommitmentId], statusOf(status));
    return drawn(counts());
  },
  /** By the app's own way of writing files, but for the download. */
  async exportCsv(): Promise<Blob> {
    const { board, answer } = standing();
    const view = { board, answer, columns: COLUMNS, lens: null };
    const making = viewCsvParts(view, { delimiter: ",", bom: false });
    return (await gatherFile("text/csv", making, () => true)) ?? new Blob();
  },
  reset(): Promise<void> {
    document.querySelector("main")?.scrollTo({ top: 0 });
    return show(VIEW);
  },
  state() {
    const grid = document.querySelector("[role=grid]");
    if (grid === null) return null;
    return {
      count: Number(grid.getAttribute("aria-rowcount")),
      firstId:
        grid.querySelector('[data-line="0"] [role=rowheader]')?.getAttribute("aria-label") ?? null,
    };
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <AppProvider value={app}>
      <Shell />
    </AppProvider>
  </StrictMode>,
);
