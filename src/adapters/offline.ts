import { trustedScriptUrl } from "./trustedScript.ts";

/** The one address that may become a script: our own service worker, beside the page. */
const WORKER = "./sw.js";

/**
 * Keeps the app on this device, so that it opens without a network. `onNewVersion` is called once a newer one is
 * there and waits, with what puts it in place and reloads the page; until then this one goes on, so nothing changes
 * under a person's hands. Does nothing from file: and where the browser has no service workers.
 */
export async function keepOffline(onNewVersion: (use: () => void) => void): Promise<void> {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  // What is kept is fetched once more; the page itself comes first.
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  try {
    const registration = await navigator.serviceWorker.register(
      trustedScriptUrl("service-worker", WORKER),
    );
    const offer = (waiting: ServiceWorker | null): void => {
      // The first worker of all has nothing to replace.
      if (waiting === null || navigator.serviceWorker.controller === null) return;
      onNewVersion(() => {
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
        waiting.postMessage({ type: "SKIP_WAITING" });
      });
    };
    offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const installing = registration.installing;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed") offer(installing);
      });
    });
  } catch {
    // Private windows and some policies refuse workers. The app then needs the network to open, and nothing else changes.
  }
}
