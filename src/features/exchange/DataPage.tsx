import { useEffect } from "react";
import { useApp, useStorage } from "../../state/app.tsx";
import { PageTop } from "../../ui/PageTop.tsx";
import { ImportTable } from "./import/ImportTable.tsx";
import { Datasets } from "./Datasets.tsx";
import { LossNotes } from "./LossNotes.tsx";
import { Scales } from "./Scales.tsx";
import { Stored } from "./Stored.tsx";
import { WorkspaceFile } from "./WorkspaceFile.tsx";
import { useOpening } from "./useOpening.ts";
import { You } from "./You.tsx";
import styles from "./DataPage.module.css";

/** Where the work is kept and how it gets in and out. It needs no board: it is the way out when there is none. */
export default function DataPage() {
  const { logs } = useApp();
  const refresh = useStorage((state) => state.refresh);
  const opening = useOpening();
  useEffect(() => {
    void refresh();
    return logs.subscribe(({ saving }, before) => {
      if (saving.type === "saved" && before.saving.type !== "saved") void refresh();
    });
  }, [logs, refresh]);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <PageTop title="Data">
        <p>What you write stays in this browser. It leaves only in files that you save.</p>
      </PageTop>
      <Stored />
      <div className={styles.columns}>
        <div>
          <ImportTable onWorkspace={opening.open} />
          <WorkspaceFile opening={opening} />
          <Scales />
          <Datasets />
        </div>
        <div className={styles.side}>
          <You />
          <LossNotes />
        </div>
      </div>
    </main>
  );
}
