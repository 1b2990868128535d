import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import type { PackageLibrary } from "../domain/dataset/packageLibrary.ts";
import type { Decisions } from "../domain/exchange/import/decisions.ts";
import { CAREFUL } from "../domain/exchange/import/decisions.ts";
import type { Checked, Opened, Reading, TargetState } from "../domain/exchange/import/engine.ts";
import type { Progress } from "../domain/exchange/import/grid.ts";
import type { Importer, ImportSession } from "../domain/exchange/import/importer.ts";
import type { Matching } from "../domain/exchange/import/matching.ts";
import type { ImportPlan } from "../domain/exchange/import/plan.ts";
import type { Profile } from "../domain/exchange/import/profile.ts";
import { matchingOf, shapeOf } from "../domain/exchange/import/profile.ts";
import type { ReadChoice } from "../domain/exchange/import/readChoice.ts";
import { AS_GUESSED } from "../domain/exchange/import/readChoice.ts";
import { freeDatasetId } from "../domain/exchange/import/slug.ts";
import type { GivenFile } from "../domain/exchange/import/source.ts";
import type { Clock } from "../domain/review/clock.ts";
import { todayOf } from "../domain/review/clock.ts";
import type { DatasetStore } from "./datasetStore.ts";
import { packageTexts } from "./datasetStore.ts";
import type { LogStore } from "./logStore.ts";
import type { OwnDatasetStore } from "./ownDatasetStore.ts";

/** A table that is being matched, as far as it has been read. */
export interface Matched {
  readonly tables: readonly string[];
  readonly packageProblems: readonly string[];
  readonly choice: ReadChoice;
  readonly reading: Reading;
  readonly matching: Matching;
  /** How files of this shape were matched before; null when there were none, or the analyst wants it new. */
  readonly profile: Profile | null;
  /** The dataset that the rows go into; null makes one of its own. */
  readonly target: string | null;
  /** Datasets that the rows most likely belong to, the likeliest first. */
  readonly likely: readonly string[];
  readonly title: string;
  readonly decisions: Decisions;
  /** Null until the rows have been checked as they are now matched. */
  readonly checked: Checked | null;
}

export type ImportStep =
  | { readonly type: "none" }
  | { readonly type: "reading" }
  /** `sentence` says why and what to do. Nothing was changed. */
  | { readonly type: "refused"; readonly sentence: string }
  | { readonly type: "package"; readonly opened: Extract<Opened, { type: "package" }> }
  | ({ readonly type: "matching" } & Matched)
  | { readonly type: "done"; readonly plan: ImportPlan };

export interface ImportState {
  /** Name of the file; of several the first. */
  readonly name: string;
  readonly step: ImportStep;
  /** How far the step under way has come; null when none is. */
  readonly progress: Progress | null;
  /** It is being written to disk, all or nothing: there is nothing to cancel any longer, and Undo takes it back. */
  readonly isWriting: boolean;
  /** What went wrong after reading, as a sentence; null when nothing did. */
  readonly problem: string | null;
  readonly open: (files: readonly GivenFile[]) => Promise<void>;
  /** Reads the file another way. */
  readonly choose: (choice: Partial<ReadChoice>) => Promise<void>;
  readonly match: (change: Partial<Matching>) => Promise<void>;
  /** Lets the suggestions stand in place of the profile. */
  readonly matchAnew: () => Promise<void>;
  readonly aim: (target: string | null) => Promise<void>;
  readonly decide: (change: Partial<Decisions>) => void;
  readonly call: (title: string) => void;
  readonly problemRows: () => Promise<readonly (readonly string[])[]>;
  readonly apply: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly cancel: () => void;
}

export type ImportStore = StoreApi<ImportState>;

export interface ImportPorts {
  readonly importer: Importer;
  readonly own: OwnDatasets;
  readonly packages: PackageLibrary;
  readonly owned: OwnDatasetStore;
  readonly datasets: DatasetStore;
  readonly logs: LogStore;
  readonly clock: Clock;
}

const NONE: ImportStep = { type: "none" };

function titleOf(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replaceAll(/[_-]+/g, " ")
    .trim();
  return words === "" ? "Imported table" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The dataset that rows go into, with its lines and the imports before. Rejects when it cannot be had. */
async function targetState(
  { packages, own, owned, logs }: ImportPorts,
  id: string,
): Promise<TargetState> {
  const entry = owned.getState().entries.find((one) => one.id === id);
  const files = await packageTexts(packages, own, owned, id);
  const lines = logs.getState().lines.filter(({ dataset }) => (dataset as string) === id);
  return { files, lines, isOpen: entry?.isFromTable ?? false, acts: entry?.acts ?? [] };
}

/** One import at a time, from the file to the one act that applies it. Nothing changes before that. */
export function createImportStore(ports: ImportPorts): ImportStore {
  const { importer, own, packages, owned, datasets, clock } = ports;
  return createStore<ImportState>()((set, get) => {
    let session: ImportSession | null = null;
    /** Grows with each step asked for: an answer to an older one is not wanted any longer. */
    let asked = 0;

    const cancel = (): void => {
      if (get().isWriting) return;
      asked++;
      session?.close();
      session = null;
      set({ step: NONE, progress: null, problem: null });
    };

    /** Does a step, with progress; null when something newer was asked for meanwhile. */
    const during = async <T>(work: Promise<T>): Promise<T | null> => {
      const mine = ++asked;
      set({ progress: { rows: 0, share: 0 }, problem: null });
      const result = await work;
      if (mine !== asked) return null;
      set({ progress: null });
      return result;
    };

    const write = async (plan: ImportPlan, isFromTable: boolean): Promise<string | null> => {
      set({ isWriting: true, progress: { rows: 0, share: 0 }, problem: null });
      try {
        return await owned.getState().apply(plan, get().name, isFromTable);
      } finally {
        set({ isWriting: false, progress: null });
      }
    };

    const matched = (): Matched | null => {
      const { step } = get();
      return step.type === "matching" ? step : null;
    };

    const check = async (): Promise<void> => {
      const now = matched();
      if (now === null || session === null) return;
      const reader = session;
      const result = await during(
        (async () => {
          try {
            const target = now.target === null ? null : await targetState(ports, now.target);
            return await reader.check(now.matching, target);
          } catch (error) {
            const detail = error instanceof Error ? error.message : String(error);
            return {
              ok: false,
              error: { sentence: `The dataset cannot be read: ${detail}.` },
            } as const;
          }
        })(),
      );
      const after = matched();
      if (result === null || after === null) return;
      if (result.ok) set({ step: { type: "matching", ...after, checked: result.value } });
      else set({ problem: result.error.sentence });
    };

    /** Datasets here that have most of the ids of the first rows, or came from a file of that name. */
    const likelyTargets = (
      reading: Reading,
      matching: Matching,
      profile: Profile | null,
    ): readonly string[] => {
      const { list, loads } = datasets.getState();
      const { entries } = owned.getState();
      const idColumn = matching.fields.indexOf("id");
      const ids = reading.preview
        .map(({ cells }) => (cells[idColumn] ?? "").trim())
        .filter((id) => id !== "");
      const scores = list.map(({ id }) => {
        const load = loads[id];
        const known =
          load?.type === "ready"
            ? new Set<string>(load.dataset.commitments.map((one) => one.id))
            : null;
        const share =
          known === null || ids.length === 0
            ? 0
            : ids.filter((one) => known.has(one)).length / ids.length;
        const isOfName = entries.some((entry) => entry.id === id && entry.source === get().name);
        return { id, score: share + (profile?.dataset === id ? 1 : 0) + (isOfName ? 1 : 0) };
      });
      return scores
        .filter(({ score }) => score >= 0.5)
        .toSorted((a, b) => b.score - a.score)
        .map(({ id }) => id);
    };

    const read = async (
      head: Pick<Matched, "tables" | "packageProblems" | "choice">,
    ): Promise<void> => {
      if (session === null) return;
      const reader = session;
      const [result, profiles] = (await during(
        Promise.all([reader.read(head.choice), own.profiles()]),
      )) ?? [null, []];
      if (result === null) return;
      if (!result.ok) {
        // With another way of reading to go back to, the dialog stays.
        if (matched() === null) {
          session.close();
          set({ step: { type: "refused", sentence: result.error.sentence } });
        } else set({ problem: result.error.sentence });
        return;
      }
      const reading = result.value;
      const shape = shapeOf(reading.columns);
      const profile = profiles.find((one) => one.shape === shape) ?? null;
      const kept = profile === null ? null : matchingOf(profile, reading.columns);
      const matching = kept ?? reading.suggested;
      const likely = likelyTargets(reading, matching, profile);
      set({
        step: {
          type: "matching",
          ...head,
          reading,
          matching,
          profile: kept === null ? null : profile,
          target: likely[0] ?? null,
          likely,
          title: matched()?.title ?? titleOf(get().name),
          decisions: matched()?.decisions ?? CAREFUL,
          checked: null,
        },
      });
      await check();
    };

    const applyTable = async (now: Matched, reader: ImportSession): Promise<void> => {
      const head = {
        title: now.title.trim() || titleOf(get().name),
        source: get().name,
        day: todayOf(clock),
        takenIds: [
          ...datasets.getState().list.map(({ id }) => id),
          ...owned.getState().entries.map(({ id }) => id),
        ],
      };
      const planned = await during(reader.plan(now.decisions, head));
      if (planned === null) return;
      if (!planned.ok) {
        set({ problem: planned.error.sentence });
        return;
      }
      const plan = planned.value;
      const problem = await write(plan, true);
      if (problem !== null) {
        set({ problem: `${problem} Nothing was imported.` });
        return;
      }
      const { reading, matching } = now;
      await own.keepProfile({
        shape: shapeOf(reading.columns),
        source: get().name,
        at: new Date(clock.now()).toISOString(),
        dataset: plan.id,
        encoding: reading.encoding?.value ?? null,
        delimiter: reading.delimiter?.value ?? null,
        fields: [...matching.fields],
        separator: matching.separator,
        dateOrder: matching.dateOrder,
        values: matching.values,
      });
      reader.close();
      session = null;
      set({ step: { type: "done", plan } });
    };

    const applyPackage = async (opened: Extract<Opened, { type: "package" }>): Promise<void> => {
      const shipped = packages.list.map(({ id }) => id);
      // Its own name, unless a dataset that ships has it.
      const id = freeDatasetId(opened.id, shipped);
      const files = id === opened.id ? opened.files : renamed(opened.files, id);
      const title = shipped.includes(opened.id) ? `${opened.title} (imported)` : opened.title;
      const plan: ImportPlan = {
        id,
        title,
        files,
        lines: [],
        added: opened.commitments,
        changed: 0,
        removed: 0,
        commitments: opened.commitments,
      };
      const problem = await write(plan, false);
      if (problem === null) {
        session?.close();
        session = null;
        set({ step: { type: "done", plan } });
      } else set({ problem: `${problem} Nothing was imported.` });
    };

    return {
      name: "",
      step: NONE,
      progress: null,
      isWriting: false,
      problem: null,
      open: async (files) => {
        if (get().isWriting) return;
        cancel();
        const [first] = files;
        if (first === undefined) return;
        set({ name: first.name, step: { type: "reading" } });
        session = importer.start((progress) => {
          if (get().progress !== null) set({ progress });
        });
        const opened = await during(session.open(files));
        if (opened === null) return;
        if (!opened.ok) {
          session?.close();
          session = null;
          set({ step: { type: "refused", sentence: opened.error.sentence } });
        } else if (opened.value.type === "package") {
          set({ step: { type: "package", opened: opened.value } });
        } else {
          const { tables, packageProblems } = opened.value;
          await read({ tables, packageProblems, choice: AS_GUESSED });
        }
      },
      choose: async (change) => {
        const now = matched();
        if (now === null) return;
        const isOther = change.table !== undefined && change.table !== now.choice.table;
        const choice = { ...(isOther ? AS_GUESSED : now.choice), ...change };
        await read({ tables: now.tables, packageProblems: now.packageProblems, choice });
      },
      match: async (change) => {
        const now = matched();
        if (now === null) return;
        set({ step: { type: "matching", ...now, matching: { ...now.matching, ...change } } });
        await check();
      },
      matchAnew: async () => {
        const now = matched();
        if (now === null) return;
        set({ step: { type: "matching", ...now, matching: now.reading.suggested, profile: null } });
        await check();
      },
      aim: async (target) => {
        const now = matched();
        if (now === null) return;
        set({ step: { type: "matching", ...now, target } });
        await check();
      },
      decide: (change) => {
        const now = matched();
        if (now !== null)
          set({ step: { type: "matching", ...now, decisions: { ...now.decisions, ...change } } });
      },
      call: (title) => {
        const now = matched();
        if (now !== null) set({ step: { type: "matching", ...now, title } });
      },
      problemRows: async () => {
        const rows = await session?.problemRows();
        return rows?.ok === true ? rows.value : [];
      },
      apply: async () => {
        const { step } = get();
        if (step.type === "package") await applyPackage(step.opened);
        else if (step.type === "matching" && session !== null) await applyTable(step, session);
      },
      cancel,
    };
  });
}

/** A package under another name. */
function renamed(files: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> {
  const file = "datapackage.json";
  const descriptor = JSON.parse(files.get(file) ?? "{}") as Record<string, unknown>;
  return new Map([...files, [file, JSON.stringify({ ...descriptor, name: id }, null, 2)]]);
}
