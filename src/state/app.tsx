import type { ReactNode } from "react";
import { createContext, startTransition, useContext, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Background } from "../domain/board/background.ts";
import type { AddressBar } from "../domain/board/addressBar.ts";
import type { Dataset } from "../domain/dataset/dataset.ts";
import type { OwnDatasets } from "../domain/dataset/ownDatasets.ts";
import type { PackageLibrary } from "../domain/dataset/packageLibrary.ts";
import type { Clipboard } from "../domain/exchange/clipboard.ts";
import type { DeviceStorage } from "../domain/exchange/deviceStorage.ts";
import type { Files } from "../domain/exchange/files.ts";
import type { Importer } from "../domain/exchange/import/importer.ts";
import type { Clock } from "../domain/review/clock.ts";
import type { ReviewLog } from "../domain/review/log.ts";
import type { TallyStore } from "../domain/review/tally.ts";
import type { PreferenceStore } from "../domain/review/preferences.ts";
import { afterPaint } from "./afterPaint.tsx";
import type { AddressState, AddressStore } from "./addressStore.ts";
import { createAddressStore } from "./addressStore.ts";
import type { BoardState, BoardStore, BuildBoard, Standing } from "./boardStore.ts";
import { buildBoard, createBoardStore } from "./boardStore.ts";
import type { AnnouncementState, AnnouncementStore } from "./announcementStore.ts";
import { createAnnouncementStore } from "./announcementStore.ts";
import type { CursorState, CursorStore } from "./cursorStore.ts";
import { createCursorStore } from "./cursorStore.ts";
import type { DatasetState, DatasetStore } from "./datasetStore.ts";
import { createDatasetStore } from "./datasetStore.ts";
import type { EvidenceFormState, EvidenceFormStore } from "./evidenceFormStore.ts";
import { createEvidenceFormStore } from "./evidenceFormStore.ts";
import type { ExportState, ExportStore } from "./exportStore.ts";
import { createExportStore } from "./exportStore.ts";
import { askAfterFirstEntry } from "./firstEntry.ts";
import type { ImportState, ImportStore } from "./importStore.ts";
import { createImportStore } from "./importStore.ts";
import type { LogState, LogStore } from "./logStore.ts";
import { createLogStore } from "./logStore.ts";
import type { OwnDatasetState, OwnDatasetStore } from "./ownDatasetStore.ts";
import { createOwnDatasetStore } from "./ownDatasetStore.ts";
import type { PreferencesState, PreferencesStore } from "./preferencesStore.ts";
import { createPreferencesStore } from "./preferencesStore.ts";
import { createReviewDays } from "./reviewDays.ts";
import type { SelectionState, SelectionStore } from "./selectionStore.ts";
import { createSelectionStore } from "./selectionStore.ts";
import type { StorageState, StorageStore } from "./storageStore.ts";
import { createStorageStore } from "./storageStore.ts";
import type { VersionState, VersionStore } from "./versionStore.ts";
import { createVersionStore } from "./versionStore.ts";

export interface Ports {
  readonly log: ReviewLog;
  readonly tally: TallyStore;
  readonly clock: Clock;
  readonly addressBar: AddressBar;
  readonly packages: PackageLibrary;
  readonly own: OwnDatasets;
  readonly importer: Importer;
  readonly preferences: PreferenceStore;
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly storage: DeviceStorage;
  readonly background: Background;
  /** Keeps the app on this device, and calls back when a newer version waits there. */
  readonly keepOffline: (onNewVersion: (use: () => void) => void) => void;
}

/** Everything a feature can ask for. */
export interface App {
  readonly addresses: AddressStore;
  readonly datasets: DatasetStore;
  readonly owned: OwnDatasetStore;
  readonly imports: ImportStore;
  readonly logs: LogStore;
  readonly boards: BoardStore;
  readonly cursor: CursorStore;
  readonly selection: SelectionStore;
  readonly preferences: PreferencesStore;
  readonly clock: Clock;
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly announcements: AnnouncementStore;
  readonly exports: ExportStore;
  readonly room: StorageStore;
  readonly evidenceForm: EvidenceFormStore;
  readonly version: VersionStore;
}

/** Makes the stores on top of the ports and starts to read the log. */
export function createApp(
  {
    log,
    tally,
    clock,
    addressBar,
    packages,
    own,
    importer,
    preferences: kept,
    files,
    clipboard,
    storage,
    background,
    keepOffline,
  }: Ports,
  build: BuildBoard = buildBoard,
): App {
  const preferences = createPreferencesStore(kept);
  const addresses = createAddressStore(addressBar);
  const author = () => preferences.getState().analyst;
  const logs = createLogStore(log, clock, author, tally);
  const owned = createOwnDatasetStore(own, logs, clock, author, background);
  const datasets = createDatasetStore(packages, own, owned, background);
  const imports = createImportStore({ importer, own, packages, owned, datasets, logs, clock });
  const boards = createBoardStore(
    addresses,
    datasets,
    logs,
    createReviewDays(clock, preferences),
    background,
    build,
  );
  const announcements = createAnnouncementStore();
  const version = createVersionStore();
  const selection = createSelectionStore();
  addresses.subscribe(({ address }, before) => {
    if (address.dataset !== before.address.dataset) selection.getState().clear();
  });
  const room = createStorageStore(storage);
  askAfterFirstEntry(logs, room, clock.node);
  const evidenceForm = createEvidenceFormStore();
  addresses.subscribe(({ address }, before) => {
    if (address.view.open !== before.address.view.open) evidenceForm.getState().close();
  });
  void logs.getState().reread();
  void owned.getState().reread();
  keepOffline((use) => version.setState({ use }));
  return {
    addresses,
    datasets,
    owned,
    imports,
    logs,
    boards,
    cursor: createCursorStore(),
    selection,
    preferences,
    clock,
    files,
    clipboard,
    announcements,
    exports: createExportStore(files, announcements),
    room,
    evidenceForm,
    version,
  };
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("a feature is shown outside AppProvider");
  return app;
}

export function useAddress<T>(select: (state: AddressState) => T): T {
  return useStore(useApp().addresses, select);
}

export function useDatasets<T>(select: (state: DatasetState) => T): T {
  return useStore(useApp().datasets, select);
}

export function useOwned<T>(select: (state: OwnDatasetState) => T): T {
  return useStore(useApp().owned, select);
}

export function useImport<T>(select: (state: ImportState) => T): T {
  return useStore(useApp().imports, select);
}

export function useLog<T>(select: (state: LogState) => T): T {
  return useStore(useApp().logs, select);
}

export function useCursor<T>(select: (state: CursorState) => T): T {
  return useStore(useApp().cursor, select);
}

export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useStore(useApp().selection, select);
}

export function usePreferences<T>(select: (state: PreferencesState) => T): T {
  return useStore(useApp().preferences, select);
}

export function useStorage<T>(select: (state: StorageState) => T): T {
  return useStore(useApp().room, select);
}

export function useEvidenceForm<T>(select: (state: EvidenceFormState) => T): T {
  return useStore(useApp().evidenceForm, select);
}

export function useVersion<T>(select: (state: VersionState) => T): T {
  return useStore(useApp().version, select);
}

export function useAnnouncement<T>(select: (state: AnnouncementState) => T): T {
  return useStore(useApp().announcements, select);
}

export function useExport<T>(select: (state: ExportState) => T): T {
  return useStore(useApp().exports, select);
}

export function useBoardState(): BoardState {
  return useStore(useApp().boards);
}

const LateContext = createContext<Standing | null>(null);

/** Milliseconds: presses that follow each other faster are a burst, and it is over when none came for the second. */
const BURST = { within: 300, over: 150 };

interface LateProps {
  readonly children: ReactNode;
  /** Frames after the rest of the page. What takes long to draw has one to itself. */
  readonly frames?: number;
}

/**
 * Gives what is inside the board one frame later than the rest of the page, or more: the rows and counts that answer a
 * press are painted first, and what takes long to draw follows. In a burst of presses it follows the last, or it would
 * hold up the next one.
 */
export function Late({ children, frames = 1 }: LateProps) {
  const standing = useStanding();
  const [late, setLate] = useState(standing);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    const now = performance.now();
    const wait = now - changedAt.current < BURST.within ? BURST.over : 0;
    changedAt.current = now;
    return afterPaint(() => startTransition(() => setLate(standing)), wait, frames);
  }, [standing, frames]);
  return <LateContext value={late}>{children}</LateContext>;
}

const whole = (state: BoardState): BoardState => state;
const nothing = (): null => null;

/** The board, in a place that is shown only while one stands. */
export function useStanding(): Standing {
  const late = useContext(LateContext);
  const state = useStore<BoardStore, BoardState | null>(
    useApp().boards,
    late === null ? whole : nothing,
  );
  if (late !== null) return late;
  if (state?.type !== "ready") throw new Error("there is no board yet");
  return state;
}

/** The dataset of the board that stands: whoever needs nothing else of it is not drawn anew with each answer. */
export function useBoardDataset(): Dataset {
  const dataset = useStore(useApp().boards, (state) =>
    state.type === "ready" ? state.dataset : null,
  );
  if (dataset === null) throw new Error("there is no board yet");
  return dataset;
}
