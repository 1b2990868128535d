const MAX_SLUG_LENGTH = 60;

/** "Maritime security" as "maritime-security": for ids that stand in addresses. Empty for words without a Latin letter. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, MAX_SLUG_LENGTH);
}

/** An id for a new dataset that none of `taken` has. */
export function freeDatasetId(title: string, taken: readonly string[]): string {
  const wanted = slug(title) || "dataset";
  let id = wanted;
  for (let nth = 2; taken.includes(id); nth++) id = `${wanted}-${nth}`;
  return id;
}
