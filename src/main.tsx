import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAddressBar } from "./adapters/addressBar.ts";
import { createBackground } from "./adapters/backgroundWorker.ts";
import { createClipboard } from "./adapters/clipboard.ts";
import { createSystemClock } from "./adapters/clock.ts";
import { createFiles } from "./adapters/files.ts";
import { createImporter } from "./adapters/importer.ts";
import { shippedPackages } from "./adapters/packageLibrary.ts";
import { keepOffline } from "./adapters/offline.ts";
import { createOwnDatasets } from "./adapters/ownDatasetsIndexedDb.ts";
import { createPreferences } from "./adapters/preferences.ts";
import { createReviewLog } from "./adapters/reviewLogIndexedDb.ts";
import { askPersist, storageReport } from "./adapters/storage.ts";
import { createTally } from "./adapters/tally.ts";
import { Shell } from "./app/Shell.tsx";
import { AppProvider, createApp } from "./state/app.tsx";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const app = createApp({
  log: createReviewLog(),
  clock: createSystemClock(),
  addressBar: createAddressBar(),
  packages: shippedPackages,
  own: createOwnDatasets(),
  importer: createImporter(),
  preferences: createPreferences(),
  tally: createTally(),
  files: createFiles(),
  clipboard: createClipboard(),
  storage: { report: () => storageReport(), askPersist: () => askPersist() },
  background: createBackground(),
  keepOffline: (onNewVersion) => {
    if (import.meta.env.PROD) void keepOffline(onNewVersion);
  },
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <AppProvider value={app}>
      <Shell />
    </AppProvider>
  </StrictMode>,
);
