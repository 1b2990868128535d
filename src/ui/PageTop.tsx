import type { ReactNode } from "react";
import styles from "./PageTop.module.css";

interface PageTopProps {
  readonly title: string;
  /** What the page is for, or how much it shows. */
  readonly children: ReactNode;
  /** Buttons. */
  readonly acts?: ReactNode;
}

/** Title of a page with one line about it. */
export function PageTop({ title, children, acts }: PageTopProps) {
  return (
    <header className={styles.top}>
      <div>
        <h1>{title}</h1>
        <div className={styles.about}>{children}</div>
      </div>
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </header>
  );
}
