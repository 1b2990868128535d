import { Search } from "lucide-react";
import styles from "./SearchField.module.css";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A search box with its name inside; Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className={styles.field}>
      <Search size={15} aria-hidden="true" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onChange("");
        }}
      />
    </div>
  );
}
