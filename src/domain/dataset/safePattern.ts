const MAX_PATTERN_LENGTH = 200;
const MAX_TEXT_LENGTH = 200;
/** Steps for one cell, at worst. */
const MAX_COST = 2_000_000;

/**
 * A whole-text test by a pattern from a file, or null when it is not run. Files come from strangers, and a regular
 * expression can take centuries: so none with look-around, back-references or repeated groups (`(…)?` is fine), none
 * whose repeats and choices could take long, and none on a long text. What is not run counts as met.
 */
export function patternTest(pattern: string): ((text: string) => boolean) | null {
  if (pattern.length > MAX_PATTERN_LENGTH) return null;
  const bare = pattern.replace(/\\[^1-9k]/g, "x").replace(/\[[^\]]*\]/g, "x");
  if (/\\|\(\?[^:]|\)[*+{]/.test(bare)) return null;
  const repeats = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  const choices = bare.match(/[?|]/g)?.length ?? 0;
  if (MAX_TEXT_LENGTH ** repeats * 2 ** choices > MAX_COST) return null;
  try {
    const regExp = new RegExp(`^(?:${pattern})$`, "u");
    return (text) => text.length > MAX_TEXT_LENGTH || regExp.test(text);
  } catch {
    return null;
  }
}
