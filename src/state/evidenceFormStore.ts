import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { CommitmentId } from "../domain/dataset/dataset.ts";
import type { EvidenceDraft } from "../domain/review/evidenceDraft.ts";
import type { ItemId } from "../domain/review/line.ts";

/** What the form is open for. */
interface Subject {
  readonly commitment: CommitmentId;
  /** The item that is corrected; null for a new one. */
  readonly item: ItemId | null;
}

/** The form for evidence. What was typed and not saved lasts as long as the tab: a press beside the form loses nothing. */
export interface EvidenceFormState {
  readonly subject: Subject | null;
  readonly openFor: (commitment: CommitmentId, item?: ItemId) => void;
  readonly close: () => void;
  /** What was left unsaved for `subject`; undefined when nothing was. */
  readonly draftFor: (subject: Subject) => EvidenceDraft | undefined;
  /** Null forgets it. */
  readonly keepDraft: (subject: Subject, draft: EvidenceDraft | null) => void;
}

export type EvidenceFormStore = StoreApi<EvidenceFormState>;

function keyOf({ commitment, item }: Subject): string {
  return `${commitment}\n${item ?? ""}`;
}

export function createEvidenceFormStore(): EvidenceFormStore {
  const drafts = new Map<string, EvidenceDraft>();
  return createStore<EvidenceFormState>()((set) => ({
    subject: null,
    openFor: (commitment, item) => set({ subject: { commitment, item: item ?? null } }),
    close: () => set({ subject: null }),
    draftFor: (subject) => drafts.get(keyOf(subject)),
    keepDraft: (subject, draft) => {
      if (draft === null) drafts.delete(keyOf(subject));
      else drafts.set(keyOf(subject), draft);
    },
  }));
}
