import { Redo2, Undo2 } from "lucide-react";
import type { Answer } from "../domain/board/answer.ts";
import { useAddress, useAnnouncement, useBoardState, useLog, useStorage } from "../state/app.tsx";
import { keptWords, savingWords } from "../state/savingWords.ts";
import { usePresses } from "../state/presses.ts";
import { Button } from "../ui/Button.tsx";
import { BackupReminder } from "./BackupReminder.tsx";
import styles from "./StatusBar.module.css";

function UndoButtons() {
  "use memo";
  const { undo, redo } = usePresses();
  return (
    <>
      <Button
        look="icon"
        aria-label="Undo"
        title="Undo (u)"
        disabled={undo === null}
        onClick={() => undo?.()}
      >
        <Undo2 size={15} aria-hidden="true" />
      </Button>
      <Button
        look="icon"
        aria-label="Redo"
        title="Redo (U)"
        disabled={redo === null}
        onClick={() => redo?.()}
      >
        <Redo2 size={15} aria-hidden="true" />
      </Button>
    </>
  );
}

/** What the browser answered when it was asked to keep the first entry. On a later visit, and where there is no room, Data says it. */
function KeptPromise() {
  "use memo";
  const asked = useStorage((state) => state.asked);
  const goTo = useAddress((state) => state.goTo);
  const words = keptWords(asked);
  return (
    <p role="status" className={styles.promise}>
      {words}
      {words !== "" && asked !== "granted" && (
        <button type="button" onClick={() => goTo("data")}>
          Save a copy
        </button>
      )}
    </p>
  );
}

/** What a large board does not answer yet; empty once it answers all. */
function comingWords({ uncounted, unread, unsorted }: Answer): string {
  if (uncounted > 0) return ", being counted";
  const search = unread === 0 ? "" : `, ${unread} not searched yet`;
  return unsorted.length === 0 ? search : `${search}, being sorted`;
}

/** At the foot of every page: whether all is on disk, how much is shown, undo, and the way to the keys. */
export function StatusBar({ onShowKeys }: { readonly onShowKeys: () => void }) {
  "use memo";
  const saving = useLog((state) => state.saving);
  const board = useBoardState();
  const page = useAddress(({ address }) => address.page);
  const announcement = useAnnouncement((state) => state.text);
  return (
    <footer className={styles.bar}>
      <p role="status" className={styles.saved} data-saving={saving.type}>
        {savingWords(saving)}
      </p>
      <KeptPromise />
      <p role="status" className={styles.count}>
        {board.type === "ready" &&
          page === "board" &&
          `${board.answer.matching} of ${board.board.size} shown${comingWords(board.answer)}`}
      </p>
      <BackupReminder />
      <p role="status" className={styles.announcement}>
        {announcement}
      </p>
      <UndoButtons />
      <button type="button" className={styles.keys} onClick={onShowKeys} aria-label="All keys">
        <span>
          <kbd>j</kbd> <kbd>k</kbd> move
        </span>
        <span>
          <kbd>1</kbd>–<kbd>9</kbd> set status
        </span>
        <span>
          <kbd>?</kbd> all keys
        </span>
      </button>
    </footer>
  );
}
