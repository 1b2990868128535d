import { useEffect, useState } from "react";

/**
 * Whether what has just gone still leaves its room, until the press or the key that ended it is over: else what lies
 * below would slip away from under the pointer, and the press would be lost.
 */
export function useRoom(): readonly [boolean, () => void] {
  const [isKept, keep] = useState(false);
  useEffect(() => {
    if (!isKept) return;
    const giveUp = () => setTimeout(() => keep(false));
    addEventListener("pointerup", giveUp);
    addEventListener("keyup", giveUp);
    return () => {
      removeEventListener("pointerup", giveUp);
      removeEventListener("keyup", giveUp);
    };
  }, [isKept]);
  return [isKept, () => keep(true)];
}
