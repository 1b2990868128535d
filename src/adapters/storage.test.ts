import { expect, test } from "vitest";
import { askPersist, storageReport } from "./storage.ts";

test("The report says in plain numbers what the browser says", async () => {
  const manager = {
    persisted: async () => true,
    estimate: async () => ({ usage: 12_345, quota: 1_000_000_000 }),
  };
  expect(await storageReport(manager)).toEqual({
    persisted: true,
    usage: 12_345,
    quota: 1_000_000_000,
  });
});

test("What the browser does not say is null, not a number", async () => {
  const silent = { persisted: null, usage: null, quota: null };
  expect(await storageReport({})).toEqual(silent);
  expect(await storageReport({ estimate: async () => ({}) })).toEqual(silent);
  const refusing = { persisted: () => Promise.reject(new TypeError("private window")) };
  expect(await storageReport(refusing)).toEqual(silent);
  expect(await storageReport()).toEqual(silent);
});

test("Asking to keep the storage gives the browser's answer, or null when there is nobody to ask", async () => {
  expect(await askPersist({ persist: async () => false })).toBe(false);
  expect(await askPersist({})).toBeNull();
});
