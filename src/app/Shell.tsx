import { lazy, Suspense, useEffect } from "react";
import type { Page } from "../domain/board/address.ts";
import { BoardPage } from "../features/board/BoardPage.tsx";
import { DetailPanel } from "../features/detail/DetailPanel.tsx";
import { useAddress, useBoardState, usePreferences } from "../state/app.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Failed, Loading } from "./PageStates.tsx";
import { Header } from "./Header.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { Notices } from "./Notices.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useKeys } from "./useKeys.ts";
import styles from "./Shell.module.css";

const BriefPage = lazy(() => import("../features/board/BriefPage.tsx"));
const EmbeddedChart = lazy(async () => ({
  default: (await import("../features/board/chartPictures.tsx")).EmbeddedChart,
}));
const TimelinePage = lazy(() => import("../features/timeline/TimelinePage.tsx"));
const SourcesPage = lazy(() => import("../features/sources/SourcesPage.tsx"));
const ActivityPage = lazy(() => import("../features/activity/ActivityPage.tsx"));
const SincePage = lazy(() => import("../features/since/SincePage.tsx"));
const DataPage = lazy(() => import("../features/exchange/DataPage.tsx"));

function pageOf(page: Page, detail: React.ReactNode) {
  switch (page) {
    case "board":
      return <BoardPage detail={detail} />;
    case "timeline":
      return <TimelinePage detail={detail} />;
    case "sources":
      return <SourcesPage />;
    case "activity":
      return <ActivityPage />;
    case "since":
      return <SincePage />;
    case "data":
      return <DataPage />;
    case "brief":
      return <BriefPage />;
  }
}

function CurrentPage() {
  "use memo";
  const state = useBoardState();
  const page = useAddress(({ address }) => address.page);
  const open = useAddress(({ address }) => address.view.open);
  const isReady = state.type === "ready";
  // The Data page stands without a board: it is the way out when a dataset cannot be read.
  if (page !== "data" && state.type === "failed")
    return <Failed reasons={state.reasons} datasetId={state.datasetId} />;
  if (page !== "data" && !isReady) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      {pageOf(page, isReady && open !== null ? <DetailPanel id={open} /> : null)}
    </Suspense>
  );
}

/** One chart in a frame of another page: no header, no keys, nothing to press but the way to the board. */
function Embedded() {
  "use memo";
  const state = useBoardState();
  if (state.type === "failed") return <p role="alert">The dataset could not be read.</p>;
  if (state.type === "loading") return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <EmbeddedChart />
    </Suspense>
  );
}

/** The frame of every page: header, what needs attention, the page, what is saved. */
function Workbench() {
  "use memo";
  const help = useKeys();
  return (
    <div className={styles.shell}>
      <Header />
      <Notices />
      <ErrorBoundary>
        <CurrentPage />
      </ErrorBoundary>
      <StatusBar onShowKeys={help.open} />
      {help.isOpen && <KeysDialog onClose={help.close} />}
    </div>
  );
}

/** What an address asks for: the workbench, or one chart of it. Either has the title and the appearance. */
export function Shell() {
  "use memo";
  const chosen = usePreferences((state) => state.theme);
  const board = useBoardState();
  const title = board.type === "ready" ? board.dataset.title : null;
  const isEmbedded = useAddress(({ address }) => address.embed !== undefined);
  // The brief is paper.
  const theme = useAddress(({ address }) => address.page === "brief") ? "light" : chosen;

  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  useEffect(() => {
    document.title = title === null ? "Follow-Through" : `${title} · Follow-Through`;
  }, [title]);

  return isEmbedded ? <Embedded /> : <Workbench />;
}
