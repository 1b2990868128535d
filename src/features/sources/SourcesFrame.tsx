import type { ReactNode } from "react";
import { SearchField } from "../../ui/SearchField.tsx";
import styles from "./SourcesFrame.module.css";

interface SourcesFrameProps {
  readonly title: string;
  readonly facts: readonly string[];
  readonly searchLabel: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** What takes the page's width. */
  readonly children: ReactNode;
  /** The column beside it; below it where there is no room. */
  readonly beside: ReactNode;
}

/** Title, facts and search over two columns. */
export function SourcesFrame({
  title,
  facts,
  searchLabel,
  search,
  onSearch,
  children,
  beside,
}: SourcesFrameProps) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          <ul className={styles.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
        <SearchField label={searchLabel} value={search} onChange={onSearch} />
      </header>
      <div className={styles.columns}>
        <div className={styles.wide}>{children}</div>
        <div className={styles.beside}>{beside}</div>
      </div>
    </main>
  );
}
