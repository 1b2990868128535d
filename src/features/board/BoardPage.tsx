import { Filter } from "lucide-react";
import type { ReactNode } from "react";
import { lazy, Suspense, useRef, useState } from "react";
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useAddress, useStanding } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { TriggerButton } from "../../ui/TriggerButton.tsx";
import { NARROW, useMedia } from "../../ui/useMedia.ts";
import { ColumnsPanel } from "./ColumnsPanel.tsx";
import { CommitmentTable } from "./CommitmentTable.tsx";
import { ExportButtons } from "./ExportButtons.tsx";
import { Facets } from "./Facets.tsx";
import { PageHead } from "./PageHead.tsx";
import { SortChoice } from "./SortChoice.tsx";
import { ThemeCards } from "./ThemeCards.tsx";
import { Toolbar, ViewControls } from "./Toolbar.tsx";
import styles from "./BoardPage.module.css";

const BoardCharts = lazy(() => import("./BoardCharts.tsx"));

function FilterSheet() {
  const { answer } = useStanding();
  return (
    <DialogTrigger>
      <TriggerButton look="outlined">
        <Filter size={15} aria-hidden="true" />
        Filter
      </TriggerButton>
      <ModalOverlay className={styles.overlay ?? ""} isDismissable>
        <Modal className={styles.sheet ?? ""}>
          <Dialog className={styles.dialog ?? ""}>
            {({ close }) => (
              <>
                <div className={styles.sheetHead}>
                  <Heading slot="title">Filter and sort</Heading>
                  <Button look="strong" onClick={close}>
                    Show {answer.matching}
                  </Button>
                </div>
                <div className={styles.choices}>
                  <SortChoice />
                  <ViewControls />
                </div>
                <Facets />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** The page that opens first: facts, cards, charts, facets, table; `detail` is the open commitment. */
export function BoardPage({ detail }: { readonly detail: ReactNode }) {
  const isNarrow = useMedia(NARROW);
  const isOpen = useAddress(({ address }) => address.view.open !== null);
  // Charts need more room than a phone has above its first row, so there they wait for a press.
  const [showsCharts, setShowsCharts] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  return (
    <div ref={page} className={styles.page} data-open={isOpen}>
      <PageHead />
      {!isNarrow && (
        <aside className={styles.aside} aria-label="Filters">
          <Facets />
        </aside>
      )}
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.content}>
          <div className={styles.pane}>
            <ThemeCards />
            {(!isNarrow || showsCharts) && (
              <Suspense fallback={<div className={styles.chartsComing} role="presentation" />}>
                <BoardCharts />
              </Suspense>
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
      {detail}
    </div>
  );
}
