import type { ReactNode } from "react";
import { useId } from "react";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import type { Evidence } from "../../domain/review/evidence.ts";
import { BEARING_LABEL } from "../../domain/review/evidence.ts";
import { gradeOf } from "../../domain/review/evidenceRule.ts";
import type { Changes } from "../../domain/review/since.ts";
import { About } from "./About.tsx";
import { StatusWords } from "./StatusWords.tsx";
import styles from "./SincePage.module.css";

interface PartProps {
  readonly title: string;
  readonly count: number;
  /** Said in place of the list when nothing is in it. */
  readonly none: string;
  readonly heads: readonly string[];
  /** Rows of a table. */
  readonly children: ReactNode;
}

/** One part of the list. Printed, its heads stand on every page that it runs over. */
function Part({ title, count, none, heads, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      {count === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      )}
    </section>
  );
}

export function Moved({ moved }: Pick<Changes, "moved">) {
  return (
    <Part
      title="Moved"
      count={moved.length}
      none="No status is another than on the first day."
      heads={["ID", "Statement", "Before", "After", "Reason"]}
    >
      {moved.map(({ commitment, from, to, reason }) => (
        <tr key={commitment.id}>
          <About commitment={commitment} />
          <td data-head="Before">
            <StatusWords status={from} />
          </td>
          <td data-head="After">
            <StatusWords status={to} />
          </td>
          <td data-head="Reason" className={styles.words}>
            {reason === "" ? "No reason given" : reason}
          </td>
        </tr>
      ))}
    </Part>
  );
}

function Item({ item }: { readonly item: Evidence }) {
  const { title, address, publisher, date } = item;
  const facts = [publisher, date === null ? "" : partialDateLabel(date)].filter(Boolean);
  return (
    <li>
      {address === "" ? (
        title
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}
      <span className={styles.facts}>
        {[...facts, `${gradeOf(item)}, ${BEARING_LABEL[item.bearing].toLowerCase()}`].join(" · ")}
      </span>
    </li>
  );
}

export function Evidenced({ evidenced }: Pick<Changes, "evidenced">) {
  return (
    <Part
      title="New evidence"
      count={evidenced.length}
      none="No evidence came in."
      heads={["ID", "Statement", "Status", "Evidence"]}
    >
      {evidenced.map(({ commitment, status, items }) => (
        <tr key={commitment.id}>
          <About commitment={commitment} />
          <td data-head="Status">
            <StatusWords status={status} />
          </td>
          <td data-head="Evidence">
            <ul className={styles.items}>
              {items.map((item) => (
                <Item key={item.item} item={item} />
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </Part>
  );
}

export function Overdue({ overdue }: Pick<Changes, "overdue">) {
  return (
    <Part
      title="Overdue"
      count={overdue.length}
      none="Nothing fell due without being done."
      heads={["ID", "Statement", "Status", "Due"]}
    >
      {overdue.map(({ commitment, due, status }) => (
        <tr key={commitment.id}>
          <About commitment={commitment} />
          <td data-head="Status">
            <StatusWords status={status} />
          </td>
          <td data-head="Due">{partialDateLabel(due)}</td>
        </tr>
      ))}
    </Part>
  );
}
