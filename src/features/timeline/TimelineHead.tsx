import type { ReactNode } from "react";
import { sameMeeting } from "../../domain/board/timeline.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useAddress } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import type { Timeline } from "./useTimeline.ts";
import styles from "./TimelineHead.module.css";

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What is on the timeline. A date that the record speaks against is given beside the record's. */
function factsOf({ standing, record }: Timeline): readonly string[] {
  const { dataset } = standing;
  const [only] = dataset.meetings;
  const commitments = counted(dataset.commitments.length, "commitment");
  if (only === undefined || dataset.meetings.length > 1 || only.certainty !== "contradicted") {
    return [
      counted(dataset.meetings.length, "meeting"),
      commitments,
      counted(dataset.milestones.length, "milestone"),
    ];
  }
  const same = record === null ? null : sameMeeting(record, only);
  const recorded = same?.date ?? null;
  return [
    only.date === null ? "No date" : `Dated ${partialDateLabel(only.date)} by its source`,
    ...(recorded === null ? [] : [`${partialDateLabel(recorded)} by the official record`]),
    commitments,
    counted(dataset.corroborations.length, "place", "places") + " in the record that say the same",
  ];
}

/** Title, facts, how much of the board's filters is in force, and what else the page can show. */
export function TimelineHead({
  timeline,
  children,
}: {
  readonly timeline: Timeline;
  readonly children: ReactNode;
}) {
  const show = useAddress((state) => state.show);
  const { dataset, board, answer } = timeline.standing;
  return (
    <header className={styles.head}>
      <div>
        <h1>{dataset.title}</h1>
        <ul className={styles.facts}>
          {factsOf(timeline).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div role="status" className={styles.filtered}>
          {answer.matching < board.size && (
            <>
              {answer.matching} of {board.size} commitments pass the board’s filters.
              <Button onClick={() => show({ part: "all", choices: {}, search: "" })}>
                Show all
              </Button>
            </>
          )}
        </div>
        {timeline.recordProblem !== null && (
          <p className={styles.problem}>
            The record is not shown beside it. {timeline.recordProblem}
          </p>
        )}
      </div>
      <div className={styles.choices}>{children}</div>
    </header>
  );
}
