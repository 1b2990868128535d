/** A text of several lines as one. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** A value in the one form that values are compared in. */
export function plainValue(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[_\s]+/g, " ")
    .replace(/[.!:]+$/, "")
    .trim();
}
