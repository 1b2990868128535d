import type { ReactNode } from "react";
import styles from "./Grade.module.css";

/** A letter and a digit in a small frame. */
export function Grade({ children }: { readonly children: ReactNode }) {
  return <span className={styles.grade}>{children}</span>;
}
