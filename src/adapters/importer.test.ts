import { afterEach, describe, expect, test, vi } from "vitest";
import { aFile } from "../domain/exchange/import/someFiles.ts";
import type { ImportAnswer, ImportTold } from "../domain/exchange/import/importer.ts";
import { CAREFUL } from "../domain/exchange/import/decisions.ts";
import { AS_GUESSED } from "../domain/exchange/import/readChoice.ts";
import { createImporter } from "./importer.ts";

afterEach(() => vi.unstubAllGlobals());

/** A page loads it once; here every test is a page of its own. */
const program = async () => {
  vi.resetModules();
  return import("./importWorker.ts");
};
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
  expect((await rowsOf(importer, FILE)).ready).toBe(2);
  expect((await rowsOf(importer, `${FILE}P-3,Report\n`)).ready).toBe(3);
});

test("the lines of a plan come in their order, however many there are", async () => {
  vi.stubGlobal("Worker", undefined);
  const session = createImporter(program).start(() => undefined);
  const ids = Array.from({ length: 9_000 }, (_, at) => `P-${at}`);
  const text = ["ID,Commitment,Status", ...ids.map((id) => `${id},Do ${id},done`)].join("\n");
  await session.open([aFile("pledges.csv", text)]);
  const reading = await session.read(AS_GUESSED);
  if (!reading.ok) throw new Error(reading.error.sentence);
  await session.check(reading.value.suggested, null);
  const head = { title: "Pledges", source: "pledges.csv", day: "2026-11-24", takenIds: [] };
  for (let time = 0; time < 2; time++) {
    const plan = await session.plan(CAREFUL, head);
    expect(plan.ok && plan.value.lines.map(({ commitment }) => commitment)).toEqual(ids);
  }
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

test("the page has its turn while it reads itself, and hears how far it is", async () => {
  vi.stubGlobal("Worker", undefined);
  const rows = Array.from({ length: 30_000 }, (_, at) => `P-${at},Do number ${at}`);
  let turns = 0;
  const timer = setInterval(() => turns++);
  const { ready, said } = await rowsOf(
    createImporter(program),
    ["ID,Commitment", ...rows].join("\n"),
  );
  clearInterval(timer);
  expect(ready).toBe(30_000);
  expect(turns).toBeGreaterThan(2);
  expect(said.some((count) => count > 0 && count < 30_000)).toBe(true);
});

test("a program at fault answers with a sentence, and reads the next file", async () => {
  vi.stubGlobal("Worker", undefined);
  const importer = createImporter(program);
  const session = importer.start(() => undefined);
  await session.open([aFile("pledges.csv", FILE)]);
  expect(await session.read(null as never)).toMatchObject({
    ok: false,
    error: { sentence: expect.stringMatching(/^The file could not be read, and the fault is not/) },
  });
  // What was asked meanwhile is answered for itself.
  const [first, second] = await Promise.all([session.read(null as never), session.problemRows()]);
  expect([first.ok, second]).toEqual([false, { ok: true, value: [] }]);
  expect((await rowsOf(importer, FILE)).ready).toBe(2);
});

describe("Whoever reads", () => {
  /** How often it waits by the clock while it reads a long table, having been told something before. */
  const waitsAfter = async (told: readonly ImportTold[]) => {
    vi.resetModules();
    let deliver: (told: ImportTold) => void = () => undefined;
    const answers: ImportAnswer[] = [];
    vi.stubGlobal("importScope", {
      addEventListener: (_: "message", listener: (event: { data: ImportTold }) => void) =>
        (deliver = (data) => listener({ data })),
      postMessage: (answer: ImportAnswer) => answers.push(answer),
    });
    await import("./importWorker.ts");
    const rows = Array.from({ length: 30_000 }, (_, at) => `P-${at},Do number ${at}`);
    const timer = vi.spyOn(globalThis, "setTimeout");
    deliver({
      step: "open",
      files: [aFile("a.csv", ["ID,Commitment", ...rows].join("\n"))],
    });
    for (const one of told) deliver(one);
    deliver({ step: "read", choice: AS_GUESSED });
    await vi.waitUntil(() => answers.filter(({ type }) => type === "answer").length === 2, {
      interval: 20,
    });
    const waits = timer.mock.calls.filter(([, milliseconds]) => milliseconds === 100).length;
    timer.mockRestore();
    return waits;
  };

  test("rests between two slices when the page is used, and not otherwise", async () => {
    expect(await waitsAfter([{ step: "rest" }])).toBeGreaterThan(0);
    expect(await waitsAfter([])).toBe(0);
  });

  test("hears of each use of the page, until the import is closed", async () => {
    const told: ImportTold[] = [];
    class ReadyWorker extends EventTarget {
      constructor() {
        super();
        queueMicrotask(() =>
          this.dispatchEvent(new MessageEvent("message", { data: { type: "ready" } })),
        );
      }
      postMessage(one: ImportTold): void {
        told.push(one);
      }
      terminate(): void {}
    }
    const page = new EventTarget();
    vi.stubGlobal("Worker", ReadyWorker);
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
    const session = createImporter(program).start(() => undefined);
    void session.open([aFile("a.csv", FILE)]);
    await vi.waitUntil(() => told.length === 1);
    for (const use of ["keydown", "pointerdown", "wheel", "mousemove"])
      page.dispatchEvent(new Event(use));
    expect(told.slice(1)).toEqual([{ step: "rest" }, { step: "rest" }, { step: "rest" }]);
    session.close();
    await new Promise((done) => setTimeout(done));
    page.dispatchEvent(new Event("keydown"));
    expect(told).toHaveLength(4);
  });
});
