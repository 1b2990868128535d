import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./DetailPanel.module.css";

interface SectionProps {
  readonly title: string;
  /** A button beside the title. */
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the panel. */
export function Section({ title, act, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.titleLine}>
        <h3 id={heading}>{title}</h3>
        {act}
      </div>
      {children}
    </section>
  );
}
