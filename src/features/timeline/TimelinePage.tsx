import type { ReactNode } from "react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Thread, TimelineItem } from "../../domain/board/timeline.ts";
import { sameMeeting } from "../../domain/board/timeline.ts";
import { middleDay, wholeStretch } from "../../domain/board/timeScale.ts";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useAddress } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { NARROW, useMedia } from "../../ui/useMedia.ts";
import { Absent } from "./Absent.tsx";
import type { Flag } from "./Backdrop.tsx";
import { dayOfItem, isShown } from "./layout.ts";
import { Legend } from "./Legend.tsx";
import { LookedAt } from "./LookedAt.tsx";
import type { Range } from "./RangeChoice.tsx";
import { RangeChoice, stretchOf } from "./RangeChoice.tsx";
import { ThreadPanel } from "./ThreadPanel.tsx";
import { TimelineChart } from "./TimelineChart.tsx";
import { TimelineHead } from "./TimelineHead.tsx";
import { TimelineTable } from "./TimelineTable.tsx";
import type { Timeline } from "./useTimeline.ts";
import { useTimeline } from "./useTimeline.ts";
import styles from "./TimelinePage.module.css";

/** The days that things happened on; what is only due does not stretch the axis. */
function daysOf(items: readonly TimelineItem[]) {
  return items.flatMap((item) => {
    const day = item.type === "due" ? null : dayOfItem(item);
    return day === null ? [] : [day];
  });
}

/** The day of the board, and a date that the source claims beside the one on record. */
function flagsOf({ standing, record, today }: Timeline, todayLabel: string): readonly Flag[] {
  const claimed = standing.dataset.meetings.filter(({ certainty }) => certainty === "contradicted");
  const recorded = claimed.flatMap((meeting) =>
    record === null ? [] : [sameMeeting(record, meeting)?.date ?? null],
  );
  return [
    ...claimed.flatMap(({ date }): readonly Flag[] =>
      date === null
        ? []
        : [
            {
              day: middleDay(date),
              label: `${partialDateLabel(date)}, by its source`,
              look: "claimed",
            },
          ],
    ),
    ...recorded.flatMap((date): readonly Flag[] =>
      date === null
        ? []
        : [
            {
              day: middleDay(date),
              label: `${partialDateLabel(date)}, by the record`,
              look: "recorded",
            },
          ],
    ),
    { day: today, label: todayLabel, look: "today" },
  ];
}

function holds({ items }: Thread, id: CommitmentId | null): boolean {
  return items.some((item) => item.type === "commitment" && item.commitment.id === id);
}

/** The pledge that is followed: the one chosen, unless another commitment was opened since; else the longest. */
function useThread(threads: readonly Thread[], open: CommitmentId | null) {
  const [chosen, setChosen] = useState<{
    readonly id: CommitmentId;
    readonly open: CommitmentId | null;
  } | null>(null);
  const isChosen = ({ commitment }: Thread) => commitment.id === chosen?.id;
  const ofOpen = open === chosen?.open ? undefined : threads.find((one) => holds(one, open));
  const longest = threads.reduce<Thread | null>(
    (best, one) => (best === null || one.times > best.times ? one : best),
    null,
  );
  const thread =
    ofOpen ?? threads.find(isChosen) ?? threads.find((one) => holds(one, open)) ?? longest;
  return { thread, choose: (id: CommitmentId) => setChosen({ id, open }) };
}

/** Meetings, commitments, milestones and due dates over the years; `detail` is the open commitment. */
export default function TimelinePage({ detail = null }: { readonly detail?: ReactNode }) {
  const timeline = useTimeline();
  const { standing, areas, items, threads, today } = timeline;
  const { open, asOf } = useAddress(({ address }) => address.view);
  const show = useAddress((state) => state.show);
  const isNarrow = useMedia(NARROW);
  const [range, setRange] = useState<Range>({ years: null, months: 0 });
  const [asTable, setAsTable] = useState<boolean | null>(null);
  const [looked, setLooked] = useState<TimelineItem | null>(null);
  const [kept, setKept] = useState<TimelineItem | null>(null);
  const [isFollowing, setIsFollowing] = useState(false);
  const { thread, choose } = useThread(threads, open);

  const whole = wholeStretch(daysOf(items), today);
  const stretch = stretchOf(range, whole, today);
  const isTable = asTable ?? isNarrow;
  const { recordId } = standing.dataset;
  const threadKeys = new Set(thread?.items.map(({ key }) => key));
  const pressedFrom = useRef<Element | null>(null);
  const focusBack = useCallback(() => {
    if (pressedFrom.current instanceof HTMLElement) pressedFrom.current.focus();
    pressedFrom.current = null;
  }, []);
  // A panel that closes gives the focus back to the row that it was opened from.
  useEffect(() => {
    if (open === null) focusBack();
  }, [open, focusBack]);
  const isOpen = (item: TimelineItem) =>
    (item.type === "commitment" && item.commitment.id === open) || item.key === kept?.key;
  const press = (item: TimelineItem) => {
    pressedFrom.current = document.activeElement;
    if (item.type === "commitment" || item.type === "due") {
      setKept(null);
      show({ open: item.commitment.id });
    } else setKept(item);
  };

  return (
    <div className={styles.page}>
      <main id="main" tabIndex={-1} className={styles.main}>
        <TimelineHead timeline={timeline}>
          <Button look="outlined" aria-pressed={isTable} onClick={() => setAsTable(!isTable)}>
            Timeline as a table
          </Button>
          {isNarrow && thread !== null && (
            <Button
              look="outlined"
              aria-expanded={isFollowing}
              onClick={() => setIsFollowing(!isFollowing)}
            >
              Follow a pledge
            </Button>
          )}
          <RangeChoice range={range} whole={whole} today={today} onChange={setRange} />
        </TimelineHead>
        <div className={styles.columns}>
          <div className={styles.time}>
            {(!isTable || kept !== null) && (
              <LookedAt
                looked={looked}
                kept={kept}
                onClose={() => {
                  setKept(null);
                  focusBack();
                }}
              />
            )}
            {isTable ? (
              <TimelineTable
                areas={areas}
                items={items.filter(
                  (item) => isShown(item, stretch) || (range.years === null && item.date === null),
                )}
                onPress={press}
              />
            ) : (
              <>
                <TimelineChart
                  areas={areas}
                  items={items}
                  stretch={stretch}
                  flags={flagsOf(
                    timeline,
                    asOf === null ? "today" : `on ${partialDateLabel(asOf)}`,
                  )}
                  isInThread={(item) => threadKeys.has(item.key)}
                  isOpen={isOpen}
                  onLook={setLooked}
                  onPress={press}
                />
                <Legend
                  items={items.filter((item) => isShown(item, stretch))}
                  threadLabel={recordId === null ? "lineage" : "pledge that is followed"}
                />
              </>
            )}
            <Absent items={items} stretch={stretch} />
          </div>
          {thread !== null && (!isNarrow || isFollowing) && (
            <ThreadPanel
              threads={threads}
              thread={thread}
              recordId={recordId}
              open={open}
              onChoose={choose}
            />
          )}
        </div>
      </main>
      {detail}
    </div>
  );
}
