import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import type { ImportEngine } from "./engine.ts";
import type { Refusal, RowSteps } from "./grid.ts";
import type { ImportCall } from "./importer.ts";

/** Does one step of an import. A step that runs out of memory ends in a sentence too. */
export function* answerCall(
  engine: ImportEngine,
  call: ImportCall,
): RowSteps<Result<unknown, Refusal>> {
  try {
    switch (call.step) {
      case "open":
        return yield* engine.open(call.files);
      case "read":
        return yield* engine.read(call.choice);
      case "check":
        return yield* engine.check(call.matching, call.target);
      case "plan":
        return engine.plan(call.decisions, call.head);
      case "problemRows":
        return ok(engine.problemRows());
    }
  } catch (error) {
    // An array or a text larger than the browser can hold.
    if (error instanceof RangeError)
      return err({ sentence: "The file needs more memory than the browser gives. Split it." });
    throw error;
  }
}
