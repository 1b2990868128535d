/** What can stand between the items of a list; NO_SEPARATOR keeps a cell whole. */
export const SEPARATORS = [";", "\n", "|", "/", ",", ""] as const;
export type Separator = (typeof SEPARATORS)[number];
export const NO_SEPARATOR: Separator = "";

export const SEPARATOR_LABEL: Readonly<Record<Separator, string>> = {
  ";": "Semicolon",
  "\n": "New line",
  "|": "Vertical bar",
  "/": "Slash",
  ",": "Comma",
  "": "Nothing",
};
