import { useState } from "react";
import type { DocumentOrder, DocumentRow, DocumentSort } from "../../domain/board/documents.ts";
import {
  DOCUMENT_SORTS,
  kindLabel,
  sortedDocuments,
  viewOfDocument,
} from "../../domain/board/documents.ts";
import { meetingLabel } from "../../domain/board/labels.ts";
import { CREDIBILITY_MEANING, RELIABILITY_MEANING } from "../../domain/dataset/grade.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { Button } from "../../ui/Button.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Grade } from "../../ui/Grade.tsx";
import { CommitmentCount } from "./CommitmentCount.tsx";
import { Found } from "./Found.tsx";
import { SeenMark } from "./SeenMark.tsx";
import styles from "./DocumentTable.module.css";

const COLUMN_LABEL: Readonly<Record<DocumentSort, string>> = {
  title: "Document",
  meeting: "Meeting",
  date: "Date",
  seen: "Read",
  publisher: "Publisher",
  commitments: "Rests on it",
};

interface DocumentLineProps {
  readonly row: DocumentRow;
  readonly terms: readonly string[];
}

function DocumentLine({ row, terms }: DocumentLineProps) {
  const { document, meeting } = row;
  const { title, kind, date, publisher, sourceUrl, seen, reliability, credibility } = document;
  const isGraded = reliability !== "F" || credibility !== "6";
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <Found text={title} terms={terms} />
        <span className={styles.kind}>
          <Found text={kindLabel(kind)} terms={terms} />
          {isGraded && (
            <>
              {" "}
              <Grade>{reliability + credibility}</Grade> {RELIABILITY_MEANING[reliability]},{" "}
              {CREDIBILITY_MEANING[credibility]}
            </>
          )}
        </span>
      </th>
      <td>
        <Found text={meeting === null ? "No meeting" : meetingLabel(meeting)} terms={terms} />
      </td>
      <td>{date === null ? "Not stated" : partialDateLabel(date)}</td>
      <td>
        <SeenMark seen={seen} />
      </td>
      <td>
        <Found text={publisher === "" ? "Not stated" : publisher} terms={terms} />{" "}
        <span className={styles.link}>
          {sourceUrl === "" ? "No address" : <ExternalLink href={sourceUrl} />}
        </span>
      </td>
      <td>
        <CommitmentCount count={row.commitments} of={title} view={viewOfDocument(row)} />
      </td>
    </tr>
  );
}

interface SortHeadProps {
  readonly column: DocumentSort;
  readonly order: DocumentOrder | null;
  readonly onSort: (order: DocumentOrder | null) => void;
}

/** First press up, second down, third back to the order of the dataset. */
function nextOrder(column: DocumentSort, order: DocumentOrder | null): DocumentOrder | null {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}

function SortHead({ column, order, onSort }: SortHeadProps) {
  const isSorted = order?.column === column;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" onClick={() => onSort(nextOrder(column, order))}>
        {COLUMN_LABEL[column]}
        {isSorted && <span aria-hidden="true">{order.descending ? " ↓" : " ↑"}</span>}
      </button>
    </th>
  );
}

/** For narrow screens, where the table has no head to press. */
function SortChoice({ order, onSort }: Omit<SortHeadProps, "column">) {
  return (
    <label className={styles.sortChoice}>
      Sort by
      <select
        value={order === null ? "" : `${order.descending ? "-" : ""}${order.column}`}
        onChange={(event) => {
          const text = event.target.value;
          const column = DOCUMENT_SORTS.find((one) => one === text.replace("-", ""));
          onSort(column === undefined ? null : { column, descending: text.startsWith("-") });
        }}
      >
        <option value="">The order of the dataset</option>
        {DOCUMENT_SORTS.flatMap((column) => [
          <option key={column} value={column}>{`${COLUMN_LABEL[column]}, ascending`}</option>,
          <option key={`-${column}`} value={`-${column}`}>
            {`${COLUMN_LABEL[column]}, descending`}
          </option>,
        ])}
      </select>
    </label>
  );
}

interface DocumentTableProps {
  readonly rows: readonly DocumentRow[];
  readonly terms: readonly string[];
  readonly onShowAll: () => void;
}

/** Many documents, one line each. */
export function DocumentTable({ rows, terms, onShowAll }: DocumentTableProps) {
  const [order, setOrder] = useState<DocumentOrder | null>(null);
  if (rows.length === 0) {
    return (
      <p className={styles.empty}>
        No document matches.{" "}
        <Button look="outlined" onClick={onShowAll}>
          Show all documents
        </Button>
      </p>
    );
  }
  const shown = order === null ? rows : sortedDocuments(rows, order);
  return (
    <>
      <SortChoice order={order} onSort={setOrder} />
      <table className={styles.table} aria-label="Documents">
        <thead>
          <tr>
            {DOCUMENT_SORTS.map((column) => (
              <SortHead key={column} column={column} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <DocumentLine key={row.document.id} row={row} terms={terms} />
          ))}
        </tbody>
      </table>
    </>
  );
}
