import { Download, Printer } from "lucide-react";
import { writeAddress } from "../../domain/board/address.ts";
import { caution } from "../../domain/dataset/caution.ts";
import { longDateLabel, partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { changesCsv, changesFileName } from "../../domain/exchange/changesCsv.ts";
import { COUNTING_RULE, rateText } from "../../domain/rates/rate.ts";
import { instantLabel } from "../../domain/review/lineWords.ts";
import type { Changes } from "../../domain/review/since.ts";
import { isUnchanged } from "../../domain/review/since.ts";
import { useAddress, useApp, usePreferences, useStanding } from "../../state/app.tsx";
import { useLens } from "../../state/lens.ts";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { PageTop } from "../../ui/PageTop.tsx";
import { usePageHead } from "../../ui/usePageHead.ts";
import { Controls } from "./Controls.tsx";
import { Evidenced, Moved, Overdue } from "./Parts.tsx";
import { Scope } from "./Scope.tsx";
import { StillUnknown } from "./StillUnknown.tsx";
import type { ChangeList } from "./useChanges.ts";
import { useChanges } from "./useChanges.ts";
import styles from "./SincePage.module.css";

function summary(changes: Changes): string {
  const { moved, evidenced, overdue, stillUnknown } = changes;
  const left = `${counted(stillUnknown.length, "is", "are")} still unknown.`;
  if (isUnchanged(changes)) return `Nothing moved, nothing came in, nothing fell due. ${left}`;
  return `${moved.length} moved, ${evidenced.length} with new evidence, ${overdue.length} became overdue, ${left}`;
}

function Acts({ list: { from, to, changes } }: { readonly list: ChangeList }) {
  const { files } = useApp();
  const { dataset } = useStanding();
  const lens = useLens();
  const delimiter = usePreferences((state) => state.csvDelimiter);
  const bom = usePreferences((state) => state.csvBom);
  if (changes === null) return null;
  return (
    <>
      <Button look="outlined" onClick={() => window.print()}>
        <Printer size={15} aria-hidden="true" />
        Print
      </Button>
      <Button
        look="outlined"
        onClick={() =>
          files.save(changesFileName(dataset.id, from, to), "text/csv", [
            changesCsv(dataset, changes, lens, { delimiter, bom }),
          ])
        }
      >
        <Download size={15} aria-hidden="true" />
        Export CSV
      </Button>
    </>
  );
}

/** How much was delivered on both days, by which rule, in which words. */
function Rates({ list: { from, to, rateBefore, rateAfter } }: { readonly list: ChangeList }) {
  const lens = useLens();
  return (
    <div className={styles.rates}>
      <dl>
        <dt>{partialDateLabel(from)}</dt>
        <dd>{rateText(rateBefore)}</dd>
        <dt>{partialDateLabel(to)}</dt>
        <dd>{rateText(rateAfter)}</dd>
      </dl>
      <p>{COUNTING_RULE}</p>
      {lens !== null && (
        <p>
          Below each status stands {lens.name}
          {lens.isOwn ? ", by a mapping of your own" : ""}; the rates count our statuses.
        </p>
      )}
    </div>
  );
}

/** Where the list comes from and when it was made: for whoever holds the paper. */
function Origin({ list: { from, to } }: { readonly list: ChangeList }) {
  const { clock } = useApp();
  const { dataset } = useStanding();
  const address = useAddress((state) => state.address);
  const warning = caution(dataset);
  // Both days are in it: the address of the page leaves out a second day that is today, and tomorrow that is another.
  const hash = writeAddress({ ...address, view: { ...address.view, since: from, asOf: to } });
  const link = `${window.location.href.replace(/#.*$/s, "")}${hash}`;
  return (
    <footer className={styles.origin}>
      {warning !== null && <p>{warning}; see Sources.</p>}
      <p>
        Days are those of UTC, each to its end. Made{" "}
        {instantLabel(new Date(clock.now()).toISOString())} with Follow-Through.
      </p>
      <p className={styles.address}>
        The list of these two days: <a href={link}>{link}</a>
      </p>
    </footer>
  );
}

/** What is different between two days of the board: the list for the next meeting, on one page where it fits. */
export default function SincePage() {
  const { dataset } = useStanding();
  const list = useChanges();
  const { from, to, changes } = list;
  const title = `Changes from ${longDateLabel(from)} to ${longDateLabel(to)}`;
  usePageHead(`${dataset.title} · ${title}`);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <PageTop title={title} acts={<Acts list={list} />}>
        <p>{dataset.title}</p>
      </PageTop>
      <Controls from={from} to={to} />
      <Scope list={list} />
      {changes === null ? (
        <p role="alert" className={styles.wrong}>
          The first day must come before the second. Choose an earlier day for Since.
        </p>
      ) : (
        <div className={styles.list}>
          <p role="status" className={styles.summary}>
            {summary(changes)}
          </p>
          <Rates list={list} />
          <Moved moved={changes.moved} />
          <Evidenced evidenced={changes.evidenced} />
          <Overdue overdue={changes.overdue} />
          <StillUnknown stillUnknown={changes.stillUnknown} />
          <Origin list={list} />
        </div>
      )}
    </main>
  );
}
