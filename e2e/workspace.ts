import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** What a colleague said of one commitment. */
export interface Said {
  readonly commitment: string;
  readonly status: string;
  readonly reason?: string;
  /** An ISO instant; on its own day when none is given. */
  readonly at?: string;
  readonly author?: string;
}

export interface WorkspaceFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file as Save workspace writes it, with ids that follow from its content. */
export function workspaceOf(said: readonly Said[], name = "colleague.json"): WorkspaceFile {
  const lines = said.map(({ commitment, status, reason = "", at, author = "Mai" }, i) => ({
    v: 1,
    id: `story-${commitment}-${i}`,
    at: `${at ?? "2026-03-02T09:00:00.000Z"}-${i.toString(16).padStart(4, "0")}-mai0`,
    author,
    dataset: "hanoi-article",
    commitment,
    field: "status",
    value: status,
    reason,
  }));
  const file = {
    followThrough: "workspace",
    version: 1,
    savedAt: "2026-03-31T12:00:00.000Z",
    app: "0.1.0",
    lines,
  };
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file, null, 2)) };
}

/** A board with every kind of judgement on it, spread over the year, for pictures. */
export const JUDGED = workspaceOf([
  {
    commitment: "MS-01",
    status: "under-way",
    reason: "Talks were held in the spring",
    at: "2026-01-12T09:00:00.000Z",
  },
  {
    commitment: "MS-02",
    status: "stalled",
    reason: "Nothing new for a year",
    at: "2026-02-03T09:00:00.000Z",
  },
  {
    commitment: "MS-04",
    status: "not-delivered",
    reason: "The date passed without a text",
    at: "2026-02-20T09:00:00.000Z",
  },
  {
    commitment: "CT-01",
    status: "delivered",
    reason: "The arrangement is in force",
    at: "2026-03-09T09:00:00.000Z",
  },
  {
    commitment: "CT-02",
    status: "no-evidence",
    reason: "Searched the communiqués, found nothing",
    at: "2026-04-15T09:00:00.000Z",
  },
  {
    commitment: "CY-01",
    status: "partly-delivered",
    reason: "One centre of two was opened",
    at: "2026-05-06T09:00:00.000Z",
  },
  {
    commitment: "CY-03",
    status: "under-way",
    reason: "A draft standard is out for comment",
    at: "2026-06-17T09:00:00.000Z",
  },
  {
    commitment: "HR-04",
    status: "not-started",
    reason: "The working group has not met",
    at: "2026-08-19T09:00:00.000Z",
  },
  {
    commitment: "JC-01",
    status: "delivered",
    reason: "Adopted and published",
    at: "2026-09-30T09:00:00.000Z",
  },
  {
    commitment: "DP-03",
    status: "withdrawn",
    reason: "Replaced by the exercise series",
    at: "2026-10-28T09:00:00.000Z",
  },
]);

/** On the Data page: opens the file, adds what is new in it, and waits until it is on disk. */
export async function addWorkspace(page: Page, file: WorkspaceFile | string): Promise<void> {
  await chooseWorkspace(page, file);
  await page.getByRole("dialog").getByRole("button", { name: "Add these lines" }).click();
  await expect(page.getByRole("main")).toContainText(/added from .* saved on this device/);
}

/** On the Data page: opens the file, so that the dialog says what it would change. */
export async function chooseWorkspace(page: Page, file: WorkspaceFile | string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open workspace" }).click();
  await (await chooser).setFiles(typeof file === "string" ? file : { ...file });
}
