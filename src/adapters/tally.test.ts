import { describe, expect, test } from "vitest";
import { NO_TALLY } from "../domain/review/tally.ts";
import { createStorage, refusedStorage } from "./fakeStorage.ts";
import { createTally, createTallyMemory, TALLY_KEY } from "./tally.ts";

describe.each([
  ["in localStorage", () => createTally(createStorage())],
  ["in memory", () => createTallyMemory()],
])("The tally %s", (_, create) => {
  test("is none at first, and then what was kept last", () => {
    const tally = create();
    expect(tally.read()).toEqual(NO_TALLY);
    tally.keep({ lines: 3, missing: 0 });
    tally.keep({ lines: 2, missing: 1 });
    expect(tally.read()).toEqual({ lines: 2, missing: 1 });
  });
});

test.each([
  ["a localStorage that is refused", refusedStorage],
  ["a localStorage that is full", createStorage({}, 0)],
  ["what is no JSON", createStorage({ [TALLY_KEY]: "{" })],
  ["what is no tally", createStorage({ [TALLY_KEY]: '{"lines":-1,"missing":"2"}' })],
])("Of %s no tally can be had, and nothing is thrown", (_, storage) => {
  const tally = createTally(storage);
  expect(tally.read()).toEqual(NO_TALLY);
  expect(() => tally.keep({ lines: 1, missing: 0 })).not.toThrow();
});
