import { useState } from "react";

/** Text that is being written; null while it is as the log has it. */
export function useDraft(): readonly [string | null, (text: string | null) => void] {
  return useState<string | null>(null);
}
