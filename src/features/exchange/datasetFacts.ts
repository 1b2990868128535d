import type { Dataset } from "../../domain/dataset/dataset.ts";
import { counted, grouped } from "../../ui/counted.ts";

const MOST_HOSTS = 4;

/** What the dataset holds, in counts; tables without a row are left out. */
export function contents(dataset: Dataset): readonly string[] {
  const { meetings, documents, themes, commitments, milestones, workingGroups, claims } = dataset;
  const outcomes = new Set(themes.filter(({ kind }) => kind === "outcome").map(({ id }) => id));
  const items = commitments.filter(({ themeId }) => outcomes.has(themeId)).length;
  const counts: readonly (readonly [number, string, string])[] = [
    [commitments.length - items, "commitment", "commitments"],
    [items, "outcome item", "outcome items"],
    [meetings.length, "meeting", "meetings"],
    [documents.length, "document", "documents"],
    [milestones.length, "milestone", "milestones"],
    [workingGroups.length, "cycle of working groups", "cycles of working groups"],
    [claims.length, "checked claim", "checked claims"],
  ];
  return counts.filter(([count]) => count > 0).map((count) => counted(...count));
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;
}

/** Where the commitments were read, by the sites they name, the most frequent first. */
export function origin({ commitments }: Dataset): string {
  const counts = new Map<string, number>();
  for (const { sourceUrl } of commitments) {
    const host = hostOf(sourceUrl);
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const hosts = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, ...others] = hosts;
  if (first === undefined) return "No commitment names an address.";
  if (others.length === 0) return `${first[0]}, for all of it`;
  const named = hosts.slice(0, MOST_HOSTS).map(([host, count]) => `${host} (${grouped(count)})`);
  const rest = hosts.length - named.length;
  const more = rest > 0 ? ` and ${counted(rest, "other site", "other sites")}` : "";
  return `${named.join(", ")}${more}, by number of commitments`;
}

/** What speaks against it or is not sure, in counts; empty when nothing does. */
export function doubts({ caveats, commitments, meetings }: Dataset): readonly string[] {
  const single = commitments.filter(({ certainty }) => certainty === "single-source").length;
  const unconfirmed = meetings.filter(({ certainty }) => certainty === "unconfirmed").length;
  const counts: readonly (readonly [number, string, string])[] = [
    [caveats.length, "caveat", "caveats"],
    [single, "commitment rests", "commitments rest"],
    [unconfirmed, "meeting", "meetings"],
  ];
  const endings = ["", " on a single source", " not seen in any report"];
  return counts.flatMap(([count, one, many], at) =>
    count === 0 ? [] : [`${counted(count, one, many)}${endings[at] ?? ""}`],
  );
}
