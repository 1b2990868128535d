import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { APP_VERSION } from "./version.ts";

test("The version in workspace files is the version of the package", () => {
  expect(APP_VERSION).toBe(packageJson.version);
});
