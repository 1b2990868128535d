import { afterEach, expect, test, vi } from "vitest";
import { aFile } from "../domain/exchange/import/someFiles.ts";
import { AS_GUESSED } from "../domain/exchange/import/readChoice.ts";
import { createImporter } from "./importer.ts";

afterEach(() => vi.unstubAllGlobals());

const program = async () => import("./importWorker.ts");
const FILE = "ID,Commitment\nP-1,Build a centre\nP-2,Train officers\n";

/** Rows of a file that the importer reads, with the rows that it said while reading. */
async function rowsOf(importer: ReturnType<typeof createImporter>, text: string) {
  const said: number[] = [];
  const session = importer.start(({ rows }) => said.push(rows));
  await session.open([aFile("pledges.csv", text)]);
  const reading = await session.read(AS_GUESSED);
  if (!reading.ok) throw new Error(reading.error.sentence);
  const checked = await session.check(reading.value.suggested, null);
  session.close();
  return { ready: checked.ok ? checked.value.ready : 0, said };
}

/** Is made, and breaks down before it begins: as where a policy of the host forbids its address. */
class StillbornWorker extends EventTarget {
  constructor() {
    super();
    queueMicrotask(() => this.dispatchEvent(new Event("error")));
  }
  terminate(): void {}
}

test.each([
  [
    "refuses workers",
    function refuse() {
      throw new DOMException("refused", "SecurityError");
    },
  ],
  ["lets no worker begin", StillbornWorker],
])("where the browser %s, the page reads itself, import after import", async (_, Worker) => {
  vi.stubGlobal("Worker", Worker);
  const importer = createImporter(program);
  expect(await rowsOf(importer, FILE)).toEqual({ ready: 2, said: [0, 2] });
  expect(await rowsOf(importer, `${FILE}P-3,Report\n`)).toEqual({ ready: 3, said: [0, 3] });
});

test("an import that is closed is not answered, and does not disturb the next", async () => {
  vi.stubGlobal("Worker", undefined);
  const importer = createImporter(program);
  const closed = importer.start(() => undefined);
  const answered = vi.fn<() => void>();
  void closed.open([aFile("a.csv", FILE)]).then(answered);
  closed.close();
  expect((await rowsOf(importer, FILE)).ready).toBe(2);
  expect(answered).not.toHaveBeenCalled();
});
