/** Between tags in a line of the log and in a cell of an export. */
const BETWEEN = "; ";

/** The longest tag, in UTF-16 units. */
export const MAX_TAG_LENGTH = 60;

/** The most tags that one commitment can have. */
export const MAX_TAGS = 50;

/** Who types "none" as a tag wants no tag. The filter of tags calls that `none` too. */
const NO_TAG = "none";

function compareTags(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The tags in what somebody typed, between semicolons: each once, sorted, spaces and accents in one form. */
export function parseTags(text: string): readonly string[] {
  const tags = text
    .normalize("NFC")
    .split(";")
    .map((tag) => tag.replaceAll(/\s+/gu, " ").trim())
    .filter((tag) => tag !== "" && tag.toLowerCase() !== NO_TAG);
  return [...new Set(tags)].toSorted(compareTags);
}

/** What `parseTags` reads back. */
export function writeTags(tags: readonly string[]): string {
  return tags.join(BETWEEN);
}

/** What is wrong with the tags in `text`, as a sentence; null when they are fine. */
export function tagsProblem(text: string): string | null {
  const tags = parseTags(text);
  if (tags.length > MAX_TAGS) return `There are more than ${MAX_TAGS} tags.`;
  const isLong = tags.some((tag) => tag.length > MAX_TAG_LENGTH);
  if (isLong) return `A tag is longer than ${MAX_TAG_LENGTH} characters.`;
  return tags.some((tag) => /\p{Cc}/u.test(tag)) ? "A tag contains a control character." : null;
}
