import { Fragment } from "react";

interface MarkedProps {
  readonly text: string;
  /** Half-open ranges of `text`, in order, not overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Text with what a search found in it marked. */
export function Marked({ text, ranges }: MarkedProps) {
  if (ranges.length === 0) return text;
  return (
    <>
      {ranges.map(([start, end], i) => (
        <Fragment key={start}>
          {text.slice(ranges[i - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
