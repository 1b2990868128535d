import { useState } from "react";
import { useLog, useStanding } from "../../state/app.tsx";
import { useDatasetLink } from "../../state/links.ts";
import { grouped, counted } from "../../ui/counted.ts";
import { PageTop } from "../../ui/PageTop.tsx";
import { NARROW, useMedia } from "../../ui/useMedia.ts";
import { DamagedLines } from "./DamagedLines.tsx";
import { EmptyLog, NoMatch } from "./EmptyLog.tsx";
import { LogExport } from "./LogExport.tsx";
import { LogFilters } from "./LogFilters.tsx";
import { LogTable } from "./LogTable.tsx";
import { useLogLines } from "./logLines.ts";
import styles from "./ActivityPage.module.css";

/** To the change list of the dataset that is open. */
function CompareDays() {
  const dataset = useStanding().dataset.id;
  return (
    <a {...useDatasetLink()(dataset, "since")} className={styles.compare}>
      Compare two days
    </a>
  );
}

/** Everything that was ever said, newest first. */
export default function ActivityPage() {
  const isNarrow = useMedia(NARROW);
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const all = useLog((state) => state.lines);
  const lines = useLogLines();
  const { shown } = lines;
  return (
    <main ref={setPage} id="main" tabIndex={-1} className={styles.page}>
      <PageTop
        title="Activity"
        acts={
          all.length > 0 && (
            <>
              <CompareDays />
              <LogExport lines={lines} />
            </>
          )
        }
      >
        <p role="status">
          {all.length > 0 &&
            (shown.length === all.length
              ? `${counted(all.length, "line", "lines")} in the review log`
              : `${grouped(shown.length)} of ${counted(all.length, "line", "lines")} shown`)}
        </p>
      </PageTop>
      {all.length > 0 && <LogFilters isNarrow={isNarrow} />}
      <div ref={setScroller} className={styles.scroller}>
        {all.length === 0 && <EmptyLog />}
        {all.length > 0 && shown.length === 0 && <NoMatch />}
        {shown.length > 0 && (
          <LogTable key={String(isNarrow)} lines={lines} scroller={isNarrow ? page : scroller} />
        )}
        <DamagedLines />
      </div>
    </main>
  );
}
