import { Printer } from "lucide-react";
import { lazy, Suspense } from "react";
import type { Board } from "../../domain/board/answer.ts";
import { writeAddress } from "../../domain/board/address.ts";
import { COLUMN } from "../../domain/board/columns.ts";
import { VERDICT_LABEL } from "../../domain/board/labels.ts";
import type { ColumnId } from "../../domain/board/view.ts";
import { longDateLabel, partialDateLabel } from "../../domain/dataset/partialDate.ts";
import type { Caveat } from "../../domain/dataset/dataset.ts";
import type { BriefNote } from "../../domain/exchange/briefNotes.ts";
import { briefNotes, filledColumns } from "../../domain/exchange/briefNotes.ts";
import { rateOf, shownRows } from "../../domain/exchange/takenView.ts";
import { MADE_WITH } from "../../domain/exchange/version.ts";
import { filterSentence, orderSentence } from "../../domain/exchange/viewWords.ts";
import { COUNTING_RULE } from "../../domain/rates/rate.ts";
import type { LensOn } from "../../domain/rates/lensOn.ts";
import { BEARING_LABEL } from "../../domain/review/evidence.ts";
import { useAddress } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { grouped } from "../../ui/counted.ts";
import { caution } from "../../domain/dataset/caution.ts";
import { facts } from "./datasetWords.ts";
import { useTakenView } from "./useTakenView.ts";
import styles from "./BriefPage.module.css";

/** Some 150 sheets; a browser takes minutes to lay out many more. */
const MOST_ROWS = 2_000;

const BriefCharts = lazy(async () => ({
  default: (await import("./chartPictures.tsx")).BriefCharts,
}));

function Tools() {
  const { address, goTo } = useAddress((state) => state);
  return (
    <div className={styles.tools}>
      <a
        href={writeAddress({ ...address, page: "board" })}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          goTo("board");
        }}
      >
        Back to the board
      </a>
      <p>The paper, A4 or Letter, and a PDF are chosen in the print dialog.</p>
      <Button look="strong" onClick={() => print()}>
        <Printer size={15} aria-hidden="true" />
        Print
      </Button>
    </div>
  );
}

function Caveats({ caveats }: { readonly caveats: readonly Caveat[] }) {
  if (caveats.length === 0) return null;
  return (
    <section aria-labelledby="brief-caveats">
      <h2 id="brief-caveats">Caveats</h2>
      <ul className={styles.caveats}>
        {caveats.map(({ id, claim, finding, verdict, sourceUrl }) => (
          <li key={id}>
            {claim}. <strong>{VERDICT_LABEL[verdict]}.</strong> {finding}.{" "}
            <span className={styles.address}>{sourceUrl}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TableProps {
  readonly board: Board;
  readonly rows: readonly number[];
  readonly columns: readonly ColumnId[];
  readonly notes: readonly BriefNote[];
  readonly lens: LensOn | null;
}

function Cell({ board, row, column, notes, lens }: TableProps & { row: number; column: ColumnId }) {
  const own = column === "statement" ? notes.filter((n) => n.commitment === board.idAt(row)) : [];
  return (
    <>
      {board.rowAt(row).shown(column)}
      {column === "status" && lens !== null && ` (${lens.label(board.assessmentAt(row).status)})`}
      {own.map(({ number }) => (
        <sup key={number}>[{number}]</sup>
      ))}
    </>
  );
}

function BriefTable(props: TableProps) {
  const { board, rows, columns } = props;
  if (rows.length === 0) return <p>No commitment matches.</p>;
  return (
    // Scrolls sideways on a phone, and the keyboard must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Commitments, table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {COLUMN[column].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={board.idAt(row)}>
              <th scope="row">{board.idAt(row)}</th>
              {columns.slice(1).map((column) => (
                <td key={column} data-column={column}>
                  <Cell {...props} row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly BriefNote[] }) {
  if (notes.length === 0) return <p>No evidence has been entered for these commitments.</p>;
  return (
    <ol className={styles.notes}>
      {notes.map(({ number, commitment, evidence }) => (
        <li key={number} value={number}>
          <strong>{commitment}.</strong> {evidence.title}.{" "}
          {[
            evidence.publisher,
            evidence.date === null ? "no date" : partialDateLabel(evidence.date),
          ]
            .filter(Boolean)
            .join(", ")}
          . {BEARING_LABEL[evidence.bearing]}, graded {evidence.reliability}
          {evidence.credibility}. {evidence.excerpt !== "" && <q>{evidence.excerpt}</q>}{" "}
          <span className={styles.address}>{evidence.address}</span>
          {evidence.archived !== "" && (
            <>
              {" "}
              Archived: <span className={styles.address}>{evidence.archived}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The view on paper: facts and caveats, rates with their rule, charts, the table, and the evidence as numbered notes. */
export default function BriefPage() {
  const { dataset, board, answer, view, day, columns, address, lens } = useTakenView();
  const rows = shownRows(answer);
  const all = Array.from({ length: board.size }, (_, row) => row);
  const printed = rows.slice(0, MOST_ROWS);
  const notes = briefNotes(board, printed);
  const doubt = caution(dataset);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <Tools />
      <article className={styles.paper}>
        <header>
          <h1>{dataset.title}</h1>
          <p className={styles.extent}>
            {rows.length} of {board.size} commitments, as of {longDateLabel(day)}.{" "}
            {filterSentence(board, view)}
          </p>
          <p>{[...facts(dataset), ...(doubt === null ? [] : [doubt])].join(" · ")}</p>
        </header>
        <Caveats caveats={dataset.caveats} />
        <section aria-labelledby="brief-rates">
          <h2 id="brief-rates">Follow-through</h2>
          <dl className={styles.rates}>
            <div>
              <dt>Of these {rows.length}</dt>
              <dd>{rateOf(board, rows)}</dd>
            </div>
            {rows.length < board.size && (
              <div>
                <dt>Of all {board.size}</dt>
                <dd>{rateOf(board, all)}</dd>
              </div>
            )}
          </dl>
          <p className={styles.rule}>{COUNTING_RULE}</p>
        </section>
        <section aria-labelledby="brief-charts">
          <h2 id="brief-charts">Charts</h2>
          <Suspense fallback={<p role="status">Drawing the charts.</p>}>
            <BriefCharts />
          </Suspense>
        </section>
        <section aria-labelledby="brief-commitments">
          <h2 id="brief-commitments">Commitments</h2>
          <p className={styles.rule}>
            {orderSentence(view)}
            {lens !== null &&
              ` In brackets behind a status: ${lens.name}${lens.isOwn ? ", by a mapping of the analyst’s own" : ""}; nothing is counted by it.`}
            {printed.length < rows.length &&
              ` These are the first ${grouped(printed.length)} of ${grouped(rows.length)}: filter to print the others, or export them.`}
          </p>
          <BriefTable
            board={board}
            rows={printed}
            columns={filledColumns(board, printed, columns)}
            notes={notes}
            lens={lens}
          />
        </section>
        <section aria-labelledby="brief-evidence">
          <h2 id="brief-evidence">Evidence</h2>
          <Notes notes={notes} />
        </section>
        <footer className={styles.rule}>
          <p>
            {dataset.title}
            {dataset.version !== "" && `, version ${dataset.version}`}.{" "}
            {dataset.licences.map(({ title, name }) => title || name).join(", ")}. Made with{" "}
            {MADE_WITH}. This view: <span className={styles.address}>{address}</span>
          </p>
        </footer>
      </article>
    </main>
  );
}
