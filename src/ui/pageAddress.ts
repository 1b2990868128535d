/** The whole address of a place in this app: where the page is now, with another part after #. */
export function pageAddress(hash: string): string {
  return location.href.replace(/#.*$/s, "") + hash;
}
