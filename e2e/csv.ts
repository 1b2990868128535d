/** A CSV file taken apart by hand, so that the app's own reader cannot hide a mistake of its writer. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly hasBom: boolean;
  readonly header: readonly string[];
  /** One record a row, by the names in the header. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Fields as RFC 4180 has them. Throws on a line end that is not CRLF outside quotes. */
function fields(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else isQuoted = false;
    } else if (character === '"' && field === "") isQuoted = true;
    else if (character === delimiter) {
      record.push(field);
      field = "";
    } else if (character === "\r" && text.charAt(at + 1) === "\n") {
      records.push([...record, field]);
      record = [];
      field = "";
      at++;
    } else if (character === "\n" || character === "\r") {
      throw new Error(`a lone ${JSON.stringify(character)} at character ${at}`);
    } else field += character;
  }
  if (field !== "" || record.length > 0) throw new Error("the last row does not end with CRLF");
  return records;
}

export function readCsv(name: string, bytes: Buffer, delimiter = ","): CsvFile {
  const hasBom = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    hasBom ? bytes.subarray(3) : bytes,
  );
  const [header = [], ...records] = fields(text, delimiter);
  const rows = records.map((record) => {
    if (record.length !== header.length)
      throw new Error(`a row of ${record.length} fields under ${header.length} heads`);
    return Object.fromEntries(header.map((label, i) => [label, record[i] ?? ""]));
  });
  return { name, bytes, hasBom, header, rows };
}
