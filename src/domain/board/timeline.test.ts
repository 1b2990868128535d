import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CommitmentId } from "../dataset/dataset.ts";
import type { Day } from "../dataset/partialDate.ts";
import { readPackage } from "../dataset/readPackage.ts";
import { createBoard } from "./board.ts";
import { lineageOf } from "./lineage.ts";
import {
  itemsOf,
  MEETINGS_AREA,
  sameMeeting,
  threadsOf,
  timelineAreas,
  timelineItems,
} from "./timeline.ts";

const TODAY = "2026-11-24" as Day;

function shipped(name: string) {
  const files = new Map(
    readdirSync(`data/${name}`).map((file) => [file, readFileSync(`data/${name}/${file}`, "utf8")]),
  );
  const read = readPackage(files);
  if (!read.ok) throw new Error(`data/${name} does not read`);
  return read.value;
}

const record = shipped("admm-record");
const article = shipped("hanoi-article");

function itemsIn(dataset: typeof record, beside: typeof record | null) {
  const board = createBoard(dataset, new Map(), { today: TODAY, reviewIntervalMonths: 12 });
  return timelineItems({ dataset, board }, timelineAreas(dataset.themes), TODAY, beside);
}

describe("the record", () => {
  const items = itemsIn(record, null);

  test("has a row for each focus area, one for other areas and one for what cuts across", () => {
    expect(timelineAreas(record.themes).map(({ shortName }) => shortName)).toEqual([
      "Maritime",
      "Counterterrorism",
      "Cyber",
      "HADR",
      "Other areas",
      "Cross-cutting",
    ]);
  });

  test("every commitment, milestone and meeting is an item, the earliest first", () => {
    const count = (type: string) => items.filter((item) => item.type === type).length;
    expect([count("commitment"), count("milestone"), count("meeting")]).toEqual([
      record.commitments.length,
      record.milestones.length,
      record.meetings.length,
    ]);
    expect(items[0]?.date?.slice(0, 4)).toBe("2006");
  });

  test("every item stands in a row", () => {
    const known = new Set([MEETINGS_AREA, ...timelineAreas(record.themes).map(({ id }) => id)]);
    expect(items.filter(({ areaIds }) => !areaIds.every((id) => known.has(id)))).toEqual([]);
  });

  test("a due year that has gone by without a judgement is overdue", () => {
    const due = items.find(({ key }) => key === "d ADMM-02-2007-S5");
    expect(due).toMatchObject({ type: "due", date: "2015", timeliness: "overdue" });
  });

  test("a filter keeps what bears on the commitments that pass, and the meetings", () => {
    const kept = itemsOf(items, (id) => id === ("ADMM-PLUS-01-2010-S2" as CommitmentId));
    expect(new Set(kept.map(({ type }) => type))).toEqual(
      new Set(["meeting", "commitment", "milestone"]),
    );
  });

  test("threads are the lineages that the detail shows, each once", () => {
    const threads = threadsOf(record, items);
    expect(threads.length).toBeGreaterThan(20);
    for (const { commitment, items: ofThread, times } of threads) {
      const ids = ofThread.flatMap((item) =>
        item.type === "commitment" ? [item.commitment.id] : [],
      );
      const lineage = lineageOf(record, commitment.id).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(lineage.toSorted());
      expect(times).toBe(lineage.length);
    }
  });
});

describe("the article beside the record", () => {
  const items = itemsIn(article, record);

  test("the record dates the meeting of the article otherwise", () => {
    const [claimed] = article.meetings;
    if (claimed === undefined) throw new Error("the article has a meeting");
    expect(claimed.date).toBe("2023-10-08");
    expect(sameMeeting(record, claimed)?.date).toBe("2010-05-11");
  });

  test("each corroboration is found in the thread of its commitment", () => {
    const threads = threadsOf(article, items);
    for (const { commitmentId, recordCommitmentId } of article.corroborations) {
      const thread = threads.find(({ commitment }) => commitment.id === commitmentId);
      expect(thread?.items.map(({ key }) => key)).toContain(`r ${recordCommitmentId}`);
    }
  });

  test("without the record only what the article holds is shown", () => {
    expect(new Set(itemsIn(article, null).map(({ type }) => type))).toEqual(
      new Set(["meeting", "commitment"]),
    );
  });
});
