import type { ComponentProps } from "react";
import styles from "./Button.module.css";

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  readonly look?: "plain" | "outlined" | "strong" | "icon";
}

export function Button({ look = "plain", ...rest }: ButtonProps) {
  return <button type="button" className={styles.button} data-look={look} {...rest} />;
}
