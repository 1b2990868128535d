import { Fragment } from "react";
import type { Ranges } from "./marking.ts";
import { markedPieces, unmarkedEnd } from "./marking.ts";

interface MarkedProps {
  readonly text: string;
  readonly ranges: Ranges;
}

/** Text with what a search found in it marked. */
export function Marked({ text, ranges }: MarkedProps) {
  if (ranges.length === 0) return text;
  return (
    <>
      {markedPieces(text, ranges).map(({ before, mark }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- marks have nothing else that tells them apart
        <Fragment key={i}>
          {before}
          <mark>{mark}</mark>
        </Fragment>
      ))}
      {unmarkedEnd(text, ranges)}
    </>
  );
}
