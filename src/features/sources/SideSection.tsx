import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./SideSection.module.css";

interface SideSectionProps {
  readonly title: string;
  /** A sentence on what is listed; null for none. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A titled list in the column at the side. */
export function SideSection({ title, note = null, children }: SideSectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {note !== null && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
