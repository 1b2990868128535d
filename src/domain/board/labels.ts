import type { Certainty, Measure, Meeting, Theme, Verdict } from "../dataset/dataset.ts";
import type { Confidence } from "../review/fold.ts";

interface Label {
  readonly label: string;
  /** For table cells and chart axes. */
  readonly short: string;
}

export const MEASURE_LABEL: Readonly<Record<Measure, Label>> = {
  norms: { label: "Norms and standards", short: "Norms" },
  agreement: { label: "Agreements", short: "Agreement" },
  institution: { label: "Institutions", short: "Institution" },
  "capacity-building": { label: "Capacity building", short: "Capacity" },
  "information-sharing": { label: "Information sharing", short: "Information" },
  exercise: { label: "Exercises", short: "Exercise" },
  dialogue: { label: "Dialogue", short: "Dialogue" },
  other: { label: "Other", short: "Other" },
};

export const CONFIDENCE_LABEL: Readonly<Record<Confidence, string>> = {
  high: "High",
  moderate: "Moderate",
  low: "Low",
};

export const CERTAINTY_LABEL: Readonly<Record<Certainty, string>> = {
  confirmed: "Confirmed",
  "single-source": "Single source",
  unconfirmed: "Unconfirmed",
  contradicted: "Contradicted",
};

export const VERDICT_LABEL: Readonly<Record<Verdict, string>> = {
  corroborated: "Corroborated",
  unconfirmed: "Unconfirmed",
  contradicted: "Contradicted",
  opinion: "Opinion",
  "not-usable": "Not usable",
  internal: "Internal conflict",
  unclear: "Unclear",
};

function ordinal(n: number): string {
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

/** "4th ADMM, 2010"; "ADMM retreat, 2013" for a meeting without a number; no year when none is known. */
export function meetingLabel(meeting: Meeting): string {
  const name =
    meeting.edition === null
      ? `${meeting.body} ${meeting.kind}`.trim()
      : `${ordinal(meeting.edition)} ${meeting.body}`;
  return meeting.date === null ? name : `${name}, ${meeting.date.slice(0, 4)}`;
}

/** A card, a bar, a row of the matrix: each focus area for itself, the outcomes together, other areas together. */
export interface ThemeGroup {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: Theme["kind"];
  readonly themes: readonly Theme[];
}

export function themeGroups(themes: readonly Theme[]): readonly ThemeGroup[] {
  const focusAreas = themes
    .filter((theme) => theme.kind === "focus-area")
    .map((theme) => ({
      id: theme.id,
      name: theme.name,
      shortName: theme.shortName,
      kind: theme.kind,
      themes: [theme],
    }));
  const together = [
    { id: "outcomes", name: "Meeting outcomes", shortName: "Outcomes", kind: "outcome" },
    {
      id: "other-areas",
      name: "Other areas of the record",
      shortName: "Other areas",
      kind: "other-area",
    },
  ] as const;
  return [
    ...focusAreas,
    ...together
      .map((group) => ({ ...group, themes: themes.filter((theme) => theme.kind === group.kind) }))
      .filter((group) => group.themes.length > 0),
  ];
}

/** Where a meeting was held; says so where nobody knows. */
export function placeLabel({ city, country }: Pick<Meeting, "city" | "country">): string {
  const parts = [...new Set([city, country])].filter((part) => part !== "");
  return parts.length === 0 ? "Place not seen" : parts.join(", ");
}

/** Who chaired a meeting; says so where nobody knows. */
export function chairLabel({ chairCountry }: Pick<Meeting, "chairCountry">): string {
  return `Chair: ${chairCountry === "" ? "not stated" : chairCountry}`;
}
