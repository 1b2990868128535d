import { Filter } from "lucide-react";
import type { ReactNode } from "react";
import { lazy, Suspense, useState } from "react";
import { Afterwards } from "../../state/afterPaint.tsx";
import { Late, useAddress, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { NARROW, useMedia } from "../../ui/useMedia.ts";
import { ColumnsPanel } from "./ColumnsPanel.tsx";
import { CommitmentTable } from "./CommitmentTable.tsx";
import { ExportButtons } from "./ExportButtons.tsx";
import { Facets } from "./Facets.tsx";
import { PageHead } from "./PageHead.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { SortChoice } from "./SortChoice.tsx";
import { ThemeCards } from "./ThemeCards.tsx";
import { Toolbar, ViewControls } from "./Toolbar.tsx";
import styles from "./BoardPage.module.css";

const BoardCharts = lazy(() => import("./BoardCharts.tsx"));

/** As high as the charts, so that nothing moves when they come. */
const CHARTS_COMING = <div className={styles.chartsComing} role="presentation" />;

/** On a narrow screen the filters stand in a sheet. */
function FilterSheet() {
  "use memo";
  const { answer } = useStanding();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="outlined" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Filter size={15} aria-hidden="true" />
        Filter
      </Button>
      {isOpen && (
        <ModalDialog
          look="sheet"
          title="Filter and sort"
          onClose={() => setIsOpen(false)}
          acts={
            <Button look="strong" onClick={() => setIsOpen(false)}>
              Show {answer.matching}
            </Button>
          }
        >
          <div className={styles.choices}>
            <SortChoice />
            <ViewControls />
          </div>
          <Facets />
        </ModalDialog>
      )}
    </>
  );
}

/** The page that opens first: facts, cards, charts, facets, table; `detail` is the open commitment. */
export function BoardPage({ detail }: { readonly detail: ReactNode }) {
  "use memo";
  const isNarrow = useMedia(NARROW);
  const isOpen = useAddress(({ address }) => address.view.open !== null);
  const isCounted = useStanding().answer.uncounted === 0;
  // Charts need more room than a phone has above its first row, so there they wait for a press.
  const [showsCharts, setShowsCharts] = useState(false);
  // Kept in state: what is inside must hear when they are there.
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [main, setMain] = useState<HTMLElement | null>(null);
  return (
    <div ref={setPage} className={styles.page} data-open={isOpen}>
      <Late>
        <PageHead />
      </Late>
      {!isNarrow && (
        <aside className={styles.aside} aria-label="Filters">
          <Afterwards coming={null}>
            <Facets />
          </Afterwards>
        </aside>
      )}
      <main ref={setMain} id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.content}>
          <div className={styles.pane}>
            <ThemeCards />
            {(!isNarrow || showsCharts) && (
              <Afterwards coming={CHARTS_COMING}>
                {isCounted ? (
                  <Suspense fallback={CHARTS_COMING}>
                    <BoardCharts />
                  </Suspense>
                ) : (
                  CHARTS_COMING
                )}
              </Afterwards>
            )}
            <Toolbar
              isNarrow={isNarrow}
              start={
                isNarrow && (
                  <>
                    <FilterSheet />
                    <Button
                      look="outlined"
                      aria-expanded={showsCharts}
                      onClick={() => setShowsCharts(!showsCharts)}
                    >
                      {showsCharts ? "Hide charts" : "Show charts"}
                    </Button>
                  </>
                )
              }
              columns={!isNarrow && <ColumnsPanel />}
              exports={<ExportButtons />}
            />
          </div>
          <CommitmentTable scroller={isNarrow ? page : main} isNarrow={isNarrow} />
        </div>
      </main>
      <SelectionBar />
      {detail}
    </div>
  );
}
