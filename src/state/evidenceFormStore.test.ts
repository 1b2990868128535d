import { expect, test } from "vitest";
import type { CommitmentId } from "../domain/dataset/dataset.ts";
import { emptyEvidence } from "../domain/review/evidence.ts";
import { draftOf } from "../domain/review/evidenceDraft.ts";
import type { ItemId } from "../domain/review/line.ts";
import { createEvidenceFormStore } from "./evidenceFormStore.ts";

const commitment = "CY-03" as CommitmentId;
const item = "e1" as ItemId;
const draft = { ...draftOf(emptyEvidence(item)), title: "Half a title" };

test("what was typed and not saved is there when the form is opened again, for that item alone", () => {
  const form = createEvidenceFormStore();
  form.getState().openFor(commitment);
  const { subject, keepDraft, draftFor, close } = form.getState();
  expect(subject).toEqual({ commitment, item: null });
  if (subject === null) return;
  keepDraft(subject, draft);
  close();
  expect(form.getState().subject).toBeNull();
  expect(draftFor({ commitment, item: null })).toEqual(draft);
  expect(draftFor({ commitment, item })).toBeUndefined();
  expect(draftFor({ commitment: "CY-04" as CommitmentId, item: null })).toBeUndefined();
  keepDraft(subject, null);
  expect(draftFor(subject)).toBeUndefined();
});
