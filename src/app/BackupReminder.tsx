import { backupDue } from "../domain/exchange/backup.ts";
import { dayLabel } from "../domain/dataset/partialDate.ts";
import { useAddress, useApp, useLog, usePreferences } from "../state/app.tsx";
import { counted } from "../ui/counted.ts";
import styles from "./StatusBar.module.css";

/** Says, where it takes no room from the work, that much of it is in no file, and leads to where one is saved. */
export function BackupReminder() {
  const { clock } = useApp();
  const lines = useLog((state) => state.lines);
  const savedAt = usePreferences((state) => state.workspaceSavedAt);
  const goTo = useAddress((state) => state.goTo);
  const due = backupDue(lines, savedAt, clock.now(), clock.node);
  if (due === null) return null;
  const last =
    due.savedAt === null ? "none was saved yet" : `the last is of ${dayLabel(due.savedAt)}`;
  return (
    <button type="button" className={styles.backup} onClick={() => goTo("data")}>
      {counted(due.lines, "line", "lines")} written here {due.lines === 1 ? "is" : "are"} in no
      workspace file; {last}
    </button>
  );
}
