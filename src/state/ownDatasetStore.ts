import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Background } from "../domain/board/background.ts";
import type { OwnDataset, OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import { readPackage } from "../domain/dataset/readPackage.ts";
import { turned } from "../domain/dataset/ownDatasets.ts";
import type { DatasetId } from "../domain/dataset/dataset.ts";
import type { CarriedDataset } from "../domain/exchange/carried.ts";
import type { Profile } from "../domain/exchange/import/profile.ts";
import type { ImportPlan } from "../domain/exchange/import/plan.ts";
import { stampLines } from "../domain/exchange/import/stamps.ts";
import type { Clock } from "../domain/review/clock.ts";
import type { ReviewLine } from "../domain/review/line.ts";
import { takeBack } from "../domain/review/undo.ts";
import type { LogStore } from "./logStore.ts";

export interface OwnDatasetState {
  readonly entries: readonly OwnDataset[];
  /** False until the disk has answered. */
  readonly isComplete: boolean;
  /** What could not be read or kept; null when all was. */
  readonly problem: string | null;
  /** Does all of an import: the dataset, then its lines. Nothing of it when the dataset cannot be kept. */
  readonly apply: (
    plan: ImportPlan,
    source: string,
    isFromTable: boolean,
  ) => Promise<string | null>;
  /** Takes the last act on a dataset back, its lines too, or brings it back. */
  readonly turn: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  /** All that stand, with their packages, for a workspace file. */
  readonly carried: () => Promise<readonly CarriedDataset[]>;
  /** Takes in datasets of a workspace file; those that are here stay as they are. Says why when one cannot be kept. */
  readonly bring: (datasets: readonly CarriedDataset[]) => Promise<string | null>;
  /** How tables were matched. */
  readonly profiles: () => Promise<readonly Profile[]>;
  readonly keepProfiles: (profiles: readonly Profile[]) => Promise<void>;
  readonly reread: () => Promise<void>;
}

export type OwnDatasetStore = StoreApi<OwnDatasetState>;

/** The lines that an act wrote, and those that have taken it back since. */
function linesOfAct(lines: readonly ReviewLine[], act: string) {
  const own = lines.filter((line) => line.act === act);
  const ids = new Set(own.map(({ id }) => id));
  return { own, undos: lines.filter(({ undoes }) => undoes !== undefined && ids.has(undoes)) };
}

function instantOfNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** Datasets that a person brought in. Disk first: the list never shows what a reload would lose. */
export function createOwnDatasetStore(
  own: OwnDatasets,
  logs: LogStore,
  clock: Clock,
  author: () => string,
  background: Pick<Background, "sliced">,
): OwnDatasetStore {
  const store = createStore<OwnDatasetState>()((set, get) => {
    const find = (id: string) => get().entries.find((entry) => entry.id === id);
    const put = async (
      entry: OwnDataset,
      files?: ReadonlyMap<string, string>,
    ): Promise<string | null> => {
      const kept = await own.put(entry, files);
      if (!kept.ok) {
        set({ problem: kept.error });
        return kept.error;
      }
      const others = get().entries.filter(({ id }) => id !== entry.id);
      set({ entries: [...others, entry], problem: null });
      return null;
    };
    return {
      entries: [],
      isComplete: false,
      problem: null,
      apply: async (plan, source, isFromTable) => {
        const act: string = clock.newId();
        const before = find(plan.id);
        if (plan.files !== null) {
          const problem = await put(
            {
              id: plan.id,
              title: plan.title,
              source,
              at: instantOfNow(clock),
              act,
              acts: [...(before?.acts ?? []), act],
              commitments: plan.commitments,
              current: `${plan.id} ${act}`,
              other: before?.current ?? null,
              isUndone: false,
              isFromTable,
            },
            plan.files,
          );
          if (problem !== null) return problem;
        } else if (before !== undefined && plan.lines.length > 0) {
          // Judgements alone: the package stays, and the next import has to know of them.
          await put({
            ...before,
            source,
            at: instantOfNow(clock),
            act,
            acts: [...before.acts, act],
            other: before.current,
          });
        }
        const { lines } = logs.getState();
        const last = lines.at(-1)?.at ?? null;
        const about = { dataset: plan.id as DatasetId, author: author(), act };
        if (plan.lines.length > 0)
          await logs
            .getState()
            .add(await background.sliced(stampLines(plan.lines, about, clock, last)));
        return null;
      },
      turn: async (id) => {
        const entry = find(id);
        if (entry === undefined) return;
        const problem = await put(turned(entry, instantOfNow(clock)));
        if (problem !== null) return;
        const { lines, say } = logs.getState();
        const { own: written, undos } = linesOfAct(lines, entry.act);
        say(takeBack(lines, entry.isUndone ? undos : written, clock.newId()));
      },
      remove: async (id) => {
        const entry = find(id);
        if (entry === undefined || entry.current === null) return;
        await put({
          ...entry,
          at: instantOfNow(clock),
          act: clock.newId(),
          current: null,
          other: entry.current,
          isUndone: false,
        });
      },
      forget: async (id) => {
        const gone = await own.forget(id);
        if (gone.ok) set({ entries: get().entries.filter((entry) => entry.id !== id) });
        else set({ problem: gone.error });
      },
      carried: async () => {
        const all = get().entries.map(async (entry): Promise<CarriedDataset | null> => {
          const files = entry.current === null ? null : await own.load(entry.current);
          const { id, title, source, at, acts, isFromTable } = entry;
          return files === null
            ? null
            : {
                id,
                title,
                source,
                at,
                acts: [...acts],
                isFromTable,
                files: Object.fromEntries(files),
              };
        });
        return (await Promise.all(all)).filter((one) => one !== null);
      },
      bring: async (datasets) => {
        let problem: string | null = null;
        for (const { id, title, source, acts, isFromTable, files } of datasets) {
          if (find(id)?.current != null) continue;
          const act: string = clock.newId();
          const texts = new Map(Object.entries(files));
          const read = readPackage(texts);
          const commitments = read.ok ? read.value.commitments.length : 0;
          const notKept = await put(
            {
              id,
              title,
              source,
              at: instantOfNow(clock),
              act,
              acts,
              commitments,
              current: `${id} ${act}`,
              other: null,
              isUndone: false,
              isFromTable,
            },
            texts,
          );
          problem ??= notKept;
        }
        return problem;
      },
      profiles: own.profiles,
      keepProfiles: async (profiles) => {
        for (const profile of profiles) await own.keepProfile(profile);
      },
      reread: async () => {
        const list = await own.list();
        if (list.ok) set({ entries: list.value, isComplete: true });
        else set({ problem: list.error, isComplete: true });
      },
    };
  });
  own.onChangedElsewhere(() => void store.getState().reread());
  return store;
}
