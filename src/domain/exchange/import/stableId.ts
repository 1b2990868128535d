const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 8;

/** FNV-1a with two primes side by side, which together tell a million sentences apart. */
function hash(text: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a >>> 0, b >>> 0];
}

/** The words alone, so that a comma or an accent set right later leaves the id as it is. */
function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An id that follows from what a row says: the same row has it in the next file too. "C-7F3KQ02M". */
export function stableId(statement: string, meeting: string): string {
  const [a, b] = hash(`${plainWords(statement)}\n${plainWords(meeting)}`);
  let id = "";
  for (let at = 0; at < LETTERS; at++) {
    const half = at < LETTERS / 2 ? a : b;
    id += ALPHABET.charAt((half >>> ((at % (LETTERS / 2)) * 5)) & 31);
  }
  return `C-${id}`;
}
