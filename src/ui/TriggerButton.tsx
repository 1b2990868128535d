import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./Button.module.css";

interface TriggerButtonProps {
  readonly look?: "plain" | "outlined" | "icon";
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** The button of a React Aria menu, popover or dialog, which finds it by its context; looks as our Button does. */
export function TriggerButton({ look = "plain", label, children }: TriggerButtonProps) {
  return (
    <Button
      className={styles.button ?? ""}
      data-look={look}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {children}
    </Button>
  );
}
