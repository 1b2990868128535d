import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { WHY_LIMIT } from "./WhyInput.tsx";
import styles from "./Evidence.module.css";

interface TakeOutProps {
  readonly onKeep: () => void;
  /** Why is empty when it was not said. */
  readonly onTakeOut: (why: string) => void;
}

/** Asks why an item goes. It stays in the history, and Undo brings it back. */
export function TakeOut({ onKeep, onTakeOut }: TakeOutProps) {
  const [why, writeWhy] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.takeOut}>
      <label htmlFor={id}>Why it goes</label>
      <input
        ref={field}
        id={id}
        value={why}
        maxLength={WHY_LIMIT}
        placeholder="It stays in the history"
        onChange={(event) => writeWhy(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            // Else the same press would reach the button that gets the focus.
            event.preventDefault();
            onTakeOut(why.trim());
          }
          if (event.key === "Escape") {
            event.preventDefault();
            onKeep();
          }
        }}
      />
      <Button look="outlined" onClick={() => onTakeOut(why.trim())}>
        Take it out
      </Button>
      <Button onClick={onKeep}>Keep it</Button>
    </div>
  );
}
