import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./DetailPanel.module.css";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of the panel. */
export function Section({ title, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
