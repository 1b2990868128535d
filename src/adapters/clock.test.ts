import { describe, expect, test } from "vitest";
import { isStamp, nextStamp } from "../domain/review/clock.ts";
import { createFixedClock, createSystemClock } from "./clock.ts";
import { createStorage, refusedStorage } from "./fakeStorage.ts";

describe.each([
  ["The system clock", () => createSystemClock(createStorage())],
  ["The fixed clock", () => createFixedClock("2026-11-24T09:00:00Z")],
])("%s", (_, createClock) => {
  test("makes stamps that the log accepts, each later than the one before", () => {
    const clock = createClock();
    const first = nextStamp(clock, null);
    const second = nextStamp(clock, first);
    expect([first, second].every(isStamp)).toBe(true);
    expect(second > first).toBe(true);
  });

  test("makes an id once", () => {
    const clock = createClock();
    const ids = Array.from({ length: 1_000 }, () => clock.newId());
    expect(new Set(ids).size).toBe(1_000);
  });
});

describe("The name of a device", () => {
  test("stays the same after a reload and differs from another device's", () => {
    const storage = createStorage();
    expect(createSystemClock(storage).node).toBe(createSystemClock(storage).node);
    expect(createSystemClock(storage).node).not.toBe(createSystemClock(createStorage()).node);
  });

  test("is there when storage is refused, and stays for as long as the tab", () => {
    const clock = createSystemClock(refusedStorage);
    expect(clock.node).toMatch(/^[0-9a-f]{8}$/);
    expect(isStamp(nextStamp(clock, null))).toBe(true);
  });

  test("is made anew when what is stored is not one", () => {
    const storage = createStorage({ "follow-through:device": "<b>" });
    expect(createSystemClock(storage).node).toMatch(/^[0-9a-f]{8}$/);
  });
});

test("The fixed clock can be set back", () => {
  const clock = createFixedClock("2026-11-24T09:00:00Z");
  clock.set("2026-11-23T09:00:00Z");
  expect(clock.now()).toBe(Date.parse("2026-11-23T09:00:00Z"));
});
