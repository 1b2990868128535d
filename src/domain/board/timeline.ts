import type {
  Commitment,
  CommitmentId,
  Dataset,
  Meeting,
  Milestone,
  Theme,
  ThemeId,
} from "../dataset/dataset.ts";
import type { Day, PartialDate } from "../dataset/partialDate.ts";
import { firstDay } from "../dataset/partialDate.ts";
import type { Timeliness } from "../rates/timeliness.ts";
import { timeliness } from "../rates/timeliness.ts";
import type { Status } from "../review/status.ts";
import type { Board } from "./answer.ts";
import { effectiveDue } from "./columns.ts";
import { themeGroups } from "./labels.ts";

/** A row of the timeline: a focus area, the outcomes, what cuts across all areas, the other areas together. */
export interface TimelineArea {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly themeIds: ReadonlySet<ThemeId>;
}

/** Where the meetings themselves stand, above the areas. */
export const MEETINGS_AREA = "meetings";

/** The theme that is no area of its own; in the record it holds more than all other areas together. */
const CROSS_CUTTING = "cross-cutting";

function areaOf(
  id: string,
  { name, shortName }: Pick<Theme, "name" | "shortName">,
  of: readonly Theme[],
): TimelineArea {
  return { id, name, shortName, themeIds: new Set(of.map((theme) => theme.id)) };
}

export function timelineAreas(themes: readonly Theme[]): readonly TimelineArea[] {
  return themeGroups(themes)
    .flatMap((group) => {
      if (group.kind !== "other-area") return [areaOf(group.id, group, group.themes)];
      const across = group.themes.filter(({ id }) => id === CROSS_CUTTING);
      const rest = group.themes.filter(({ id }) => id !== CROSS_CUTTING);
      return [
        areaOf(group.id, group, rest),
        ...across.map((theme) => areaOf(theme.id, theme, [theme])),
      ];
    })
    .filter(({ themeIds }) => themeIds.size > 0);
}

interface Dated {
  /** Told from every other item of one timeline. */
  readonly key: string;
  /** Null when no source gives one: such an item is listed, never drawn. */
  readonly date: PartialDate | null;
  /** The rows that it stands in; more than one for a milestone that bears on several areas. */
  readonly areaIds: readonly string[];
}

/** One thing on the timeline. */
export type TimelineItem =
  | (Dated & {
      readonly type: "meeting";
      readonly meeting: Meeting;
      /** True for a meeting of the official record beside another dataset. */
      readonly isOfRecord: boolean;
      readonly commitments: number;
    })
  | (Dated & {
      readonly type: "commitment";
      readonly commitment: Commitment;
      readonly meeting: Meeting;
      readonly status: Status;
    })
  | (Dated & {
      readonly type: "due";
      readonly commitment: Commitment;
      readonly status: Status;
      readonly timeliness: Timeliness;
    })
  | (Dated & {
      readonly type: "milestone";
      readonly milestone: Milestone;
      /** The commitments of the dataset that it bears on. */
      readonly commitmentIds: readonly CommitmentId[];
    })
  /** A commitment of the official record that says the same as some of the dataset's. */
  | (Dated & {
      readonly type: "record";
      readonly commitment: Commitment;
      readonly meeting: Meeting;
      readonly commitmentIds: readonly CommitmentId[];
    });

interface DatasetOnBoard {
  readonly dataset: Dataset;
  readonly board: Board;
}

function ownItems(
  { dataset, board }: DatasetOnBoard,
  areas: readonly TimelineArea[],
  today: Day,
): readonly TimelineItem[] {
  const areaByTheme = new Map(
    areas.flatMap(({ id, themeIds }) => [...themeIds].map((theme) => [theme, id] as const)),
  );
  const counts = new Map<string, number>();
  const areaByCommitment = new Map<CommitmentId, string>();
  const items: TimelineItem[] = [];
  for (let row = 0; row < board.size; row++) {
    const joined = board.joinedAt(row);
    const assessment = board.assessmentAt(row);
    const { commitment, meeting } = joined;
    const areaIds = [areaByTheme.get(commitment.themeId) ?? ""];
    areaByCommitment.set(commitment.id, areaIds[0] ?? "");
    counts.set(meeting.id, (counts.get(meeting.id) ?? 0) + 1);
    const { status } = assessment;
    items.push({
      type: "commitment",
      key: `c ${commitment.id}`,
      date: meeting.date,
      areaIds,
      commitment,
      meeting,
      status,
    });
    const due = effectiveDue(joined, assessment);
    if (due !== null) {
      items.push({
        type: "due",
        key: `d ${commitment.id}`,
        date: due,
        areaIds,
        commitment,
        status,
        timeliness: timeliness(due, status, today, assessment.delivered),
      });
    }
  }
  for (const milestone of dataset.milestones) {
    const areaIds = new Set(milestone.commitmentIds.map((id) => areaByCommitment.get(id) ?? ""));
    items.push({
      type: "milestone",
      key: `m ${milestone.id}`,
      date: milestone.date,
      areaIds: [...areaIds],
      milestone,
      commitmentIds: milestone.commitmentIds,
    });
  }
  for (const meeting of dataset.meetings) {
    items.push({
      type: "meeting",
      key: `e ${meeting.id}`,
      date: meeting.date,
      areaIds: [MEETINGS_AREA],
      meeting,
      isOfRecord: false,
      commitments: counts.get(meeting.id) ?? 0,
    });
  }
  return items;
}

/** The meeting of the record that a meeting of another source can only be: same body, kind and number. */
export function sameMeeting(record: Dataset, meeting: Meeting): Meeting | null {
  const { body, kind, edition } = meeting;
  if (edition === null) return null;
  return (
    record.meetings.find(
      (one) => one.body === body && one.kind === kind && one.edition === edition,
    ) ?? null
  );
}

/** What the record holds beside the dataset: commitments that say the same, their meetings and milestones. */
function recordItems(
  dataset: Dataset,
  record: Dataset,
  areas: readonly TimelineArea[],
): readonly TimelineItem[] {
  const themeById = new Map(dataset.commitments.map(({ id, themeId }) => [id, themeId]));
  const areaIdsOf = (ids: readonly CommitmentId[]): readonly string[] => {
    const themes = new Set(ids.map((id) => themeById.get(id)));
    return areas
      .filter(({ themeIds }) => [...themeIds].some((theme) => themes.has(theme)))
      .map(({ id }) => id);
  };
  const ownIds = new Map<CommitmentId, CommitmentId[]>();
  for (const { commitmentId, recordCommitmentId } of dataset.corroborations) {
    const ids = ownIds.get(recordCommitmentId);
    if (ids === undefined) ownIds.set(recordCommitmentId, [commitmentId]);
    else ids.push(commitmentId);
  }
  const meetings = new Map(record.meetings.map((meeting) => [meeting.id, meeting]));
  const counts = new Map<Meeting, number>();
  for (const meeting of dataset.meetings) {
    const same = sameMeeting(record, meeting);
    if (same !== null) counts.set(same, 0);
  }
  const items: TimelineItem[] = [];
  for (const commitment of record.commitments) {
    const commitmentIds = ownIds.get(commitment.id);
    const meeting = meetings.get(commitment.meetingId);
    if (commitmentIds === undefined || meeting === undefined) continue;
    counts.set(meeting, (counts.get(meeting) ?? 0) + 1);
    items.push({
      type: "record",
      key: `r ${commitment.id}`,
      date: meeting.date,
      areaIds: areaIdsOf(commitmentIds),
      commitment,
      meeting,
      commitmentIds,
    });
  }
  for (const milestone of record.milestones) {
    const commitmentIds = [
      ...new Set(milestone.commitmentIds.flatMap((id) => ownIds.get(id) ?? [])),
    ];
    if (commitmentIds.length === 0) continue;
    items.push({
      type: "milestone",
      key: `m ${milestone.id}`,
      date: milestone.date,
      areaIds: areaIdsOf(commitmentIds),
      milestone,
      commitmentIds,
    });
  }
  for (const [meeting, commitments] of counts) {
    items.push({
      type: "meeting",
      key: `re ${meeting.id}`,
      date: meeting.date,
      areaIds: [MEETINGS_AREA],
      meeting,
      isOfRecord: true,
      commitments,
    });
  }
  return items;
}

function byDate(a: TimelineItem, b: TimelineItem): number {
  const [one, other] = [a.date ?? "9999", b.date ?? "9999"].map((date) =>
    firstDay(date as PartialDate),
  );
  if (one === other) return Number(b.type === "meeting") - Number(a.type === "meeting");
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

/** All that happened or is due, the earliest first, a meeting before what came of it, undated last. `record` is null where there is none to compare with. */
export function timelineItems(
  standing: DatasetOnBoard,
  areas: readonly TimelineArea[],
  today: Day,
  record: Dataset | null,
): readonly TimelineItem[] {
  return [
    ...ownItems(standing, areas, today),
    ...(record === null ? [] : recordItems(standing.dataset, record, areas)),
  ].toSorted(byDate);
}

/** The commitments of the dataset that an item is about; a meeting is about all of its own. */
export function commitmentIdsOf(item: TimelineItem): readonly CommitmentId[] {
  switch (item.type) {
    case "meeting":
      return [];
    case "commitment":
    case "due":
      return [item.commitment.id];
    case "milestone":
    case "record":
      return item.commitmentIds;
  }
}

/** The items of the commitments that pass a filter; meetings always stay, as the frame of the rest. */
export function itemsOf(
  items: readonly TimelineItem[],
  passes: (id: CommitmentId) => boolean,
): readonly TimelineItem[] {
  return items.filter((item) => item.type === "meeting" || commitmentIdsOf(item).some(passes));
}

/** A pledge followed through time: its restatements, or what the official record says of it. */
export interface Thread {
  /** The commitment that it is named for. */
  readonly commitment: Commitment;
  readonly times: number;
  readonly items: readonly TimelineItem[];
}

function rootFinder(dataset: Dataset): (id: CommitmentId) => CommitmentId {
  const from = new Map(dataset.commitments.map(({ id, recursFrom }) => [id, recursFrom]));
  const roots = new Map<CommitmentId, CommitmentId>();
  const rootOf = (id: CommitmentId): CommitmentId => {
    const known = roots.get(id);
    if (known !== undefined) return known;
    roots.set(id, id); // A circle ends where it began.
    const earlier = from.get(id) ?? null;
    const root = earlier === null || !from.has(earlier) ? id : rootOf(earlier);
    roots.set(id, root);
    return root;
  };
  return rootOf;
}

/**
 * The pledges that can be followed, in the order of the dataset: those stated at least twice; beside a record, those
 * that the record states too.
 */
export function threadsOf(dataset: Dataset, items: readonly TimelineItem[]): readonly Thread[] {
  const rootOf = rootFinder(dataset);
  const byRoot = new Map<CommitmentId, Set<TimelineItem>>();
  for (const item of items) {
    for (const id of commitmentIdsOf(item)) {
      const root = rootOf(id);
      const known = byRoot.get(root);
      if (known === undefined) byRoot.set(root, new Set([item]));
      else known.add(item);
    }
  }
  const isStatement = ({ type }: TimelineItem) => type === "commitment" || type === "record";
  return dataset.commitments.flatMap((commitment) => {
    const ofThread = [...(byRoot.get(commitment.id) ?? [])];
    const times = ofThread.filter(isStatement).length;
    return times < 2 ? [] : [{ commitment, times, items: ofThread }];
  });
}
