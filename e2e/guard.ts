import type { BrowserContext } from "@playwright/test";
import { expect } from "@playwright/test";

/** What a page must not do, gathered while a test runs. */
export interface Guard {
  /** Console messages that a test provokes on purpose, by what they say. */
  readonly allow: (message: RegExp) => void;
}

/**
 * Fails the test on a console error or warning, an error nobody caught, a breach of the Content-Security-Policy or a
 * request that leaves the origin, in any page of the context.
 */
export async function withGuard(
  context: BrowserContext,
  origin: string,
  run: (guard: Guard) => Promise<void>,
): Promise<void> {
  const seen = new Set<string>();
  // Said by Playwright where a project asks for it, and not by the page.
  const allowed: RegExp[] = [/Service Worker registration blocked by Playwright/];

  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      seen.add(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => seen.add(`not caught: ${String(error.error())}`));
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "blob:" && protocol !== "data:")
      seen.add(`left the origin: ${request.url()}`);
  });
  // A breach is an event of the page; the console carries it out.
  await context.addInitScript(() => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ effectiveDirective, blockedURI, sourceFile }) => {
        console.error(
          `Content-Security-Policy: ${effectiveDirective} stopped ${blockedURI} in ${sourceFile}`,
        );
      },
    );
  });

  await run({ allow: (message) => allowed.push(message) });

  const wrong = [...seen].filter((message) => !allowed.some((pattern) => pattern.test(message)));
  expect(wrong, "the page did something that it must not do").toEqual([]);
}
