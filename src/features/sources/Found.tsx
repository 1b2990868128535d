import { matchRanges } from "../../domain/board/text.ts";
import { Marked } from "../../ui/Marked.tsx";

interface FoundProps {
  readonly text: string;
  /** Folded terms of the search. */
  readonly terms: readonly string[];
}

/** A text with what the search found in it marked. */
export function Found({ text, terms }: FoundProps) {
  return <Marked text={text} ranges={matchRanges(text, terms)} />;
}
