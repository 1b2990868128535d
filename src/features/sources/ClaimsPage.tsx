import { useState } from "react";
import { flushSync } from "react-dom";
import { claimMatches, verdictCounts } from "../../domain/board/claims.ts";
import {
  documentMatches,
  documentRows,
  kindLabel,
  titleParts,
} from "../../domain/board/documents.ts";
import { searchTerms } from "../../domain/board/text.ts";
import type { Dataset, Verdict } from "../../domain/dataset/dataset.ts";
import { useStanding } from "../../state/app.tsx";
import { CaveatSection } from "./CaveatSection.tsx";
import { CitedSources } from "./CitedSources.tsx";
import { claimElementId, ClaimsTable } from "./ClaimsTable.tsx";
import { DocumentSection } from "./DocumentSection.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { SourcesFrame } from "./SourcesFrame.tsx";
import { VerdictFilter } from "./VerdictFilter.tsx";
import styles from "./ClaimsPage.module.css";

function factsOf({ documents, commitments }: Dataset): readonly string[] {
  const [document] = documents;
  if (document === undefined) return ["No document named"];
  const { title, aside } = titleParts(document.title);
  return [
    `“${title}”`,
    aside === "" ? kindLabel(document.kind) : aside.charAt(0).toUpperCase() + aside.slice(1),
    document.publisher === "" ? "Publisher not stated" : document.publisher,
    `${commitments.length} commitments rest on it`,
  ];
}

/** What one source claims, claim by claim, beside what a check found. */
export function ClaimsPage() {
  const { dataset } = useStanding();
  const [search, setSearch] = useState("");
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const terms = searchTerms(search);
  const found = dataset.claims.filter((claim) => claimMatches(claim, terms));
  const shown = found.filter((claim) => verdict === null || claim.verdict === verdict);
  const source = dataset.documents[0]?.kind.includes("article") === true ? "article" : "source";
  const showAll = () => {
    setSearch("");
    setVerdict(null);
  };
  const goToClaim = (id: string) => {
    // The claim may be filtered away: it is shown first, so that it can take the focus.
    if (!shown.some((claim) => claim.id === id)) flushSync(showAll);
    document.getElementById(claimElementId(id))?.focus();
  };

  return (
    <SourcesFrame
      title={`What the ${source} says, and what holds`}
      facts={factsOf(dataset)}
      searchLabel="Search claims and documents"
      search={search}
      onSearch={setSearch}
      beside={
        <>
          <DocumentSection
            rows={documentRows(dataset).filter((row) => documentMatches(row, terms))}
            terms={terms}
          />
          <CaveatSection caveats={dataset.caveats} terms={terms} />
          <CitedSources claims={dataset.claims} terms={terms} onGoToClaim={goToClaim} />
          <RecordLink />
        </>
      }
    >
      <div className={styles.bar}>
        <VerdictFilter
          counts={verdictCounts(dataset.claims, found)}
          chosen={verdict}
          onChoose={setVerdict}
        />
        <p role="status" className={styles.count}>
          {shown.length} of {dataset.claims.length} claims
        </p>
      </div>
      <ClaimsTable claims={shown} terms={terms} onGoToClaim={goToClaim} onShowAll={showAll} />
    </SourcesFrame>
  );
}
