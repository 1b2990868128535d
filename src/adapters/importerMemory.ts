import { answerCall } from "../domain/exchange/import/answerCall.ts";
import { createImportEngine } from "../domain/exchange/import/engine.ts";
import type { Importer, ImportCall } from "../domain/exchange/import/importer.ts";
import type { Refusal } from "../domain/exchange/import/grid.ts";
import type { Result } from "../domain/result.ts";

/** In-memory twin: the same engine without a worker. Values are cloned as messages are. */
export function createImporterMemory(): Importer {
  return {
    start: (onProgress) => {
      const engine = createImportEngine();
      const ask = async <T>(call: ImportCall): Promise<Result<T, Refusal>> => {
        const steps = answerCall(engine, structuredClone(call));
        for (;;) {
          const step = steps.next();
          if (step.done === true) return structuredClone(step.value) as Result<T, Refusal>;
          onProgress(step.value);
        }
      };
      return {
        open: async (files) => ask({ step: "open", files }),
        read: async (choice) => ask({ step: "read", choice }),
        check: async (matching, target) => ask({ step: "check", matching, target }),
        plan: async (decisions, head) => ask({ step: "plan", decisions, head }),
        problemRows: async () => ask({ step: "problemRows" }),
        close: () => undefined,
      };
    },
  };
}
