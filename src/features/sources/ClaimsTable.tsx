import { claimSections } from "../../domain/board/claims.ts";
import type { Claim } from "../../domain/dataset/dataset.ts";
import { Button } from "../../ui/Button.tsx";
import { ClaimRow } from "./ClaimRow.tsx";
import { Found } from "./Found.tsx";
import styles from "./ClaimsTable.module.css";

/** Sections whose short name needs saying in full. */
const FULL_NAME: Readonly<Record<string, string>> = { FAQ: "FAQ: questions and answers" };

/** The element that takes the focus when another claim points to this one. */
export function claimElementId(id: string): string {
  return `claim-${id}`;
}

interface ClaimsTableProps {
  readonly claims: readonly Claim[];
  readonly terms: readonly string[];
  readonly onGoToClaim: (id: string) => void;
  readonly onShowAll: () => void;
}

/** Where, claim, verdict and finding, under the headings of the source. */
export function ClaimsTable({ claims, terms, onGoToClaim, onShowAll }: ClaimsTableProps) {
  if (claims.length === 0) {
    return (
      <p className={styles.empty}>
        No claim matches.{" "}
        <Button look="outlined" onClick={onShowAll}>
          Show all claims
        </Button>
      </p>
    );
  }
  return (
    <table className={styles.table} aria-label="Claims">
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Claim</th>
          <th scope="col">Verdict</th>
          <th scope="col">Finding</th>
        </tr>
      </thead>
      {claimSections(claims).map((section) => (
        <tbody key={section.name}>
          <tr className={styles.section}>
            <th scope="rowgroup" colSpan={4}>
              <h2>
                <Found text={FULL_NAME[section.name] ?? section.name} terms={terms} />
              </h2>
              {section.claims.every(({ verdict }) => verdict === "not-usable") && (
                <p>None of it can be used as evidence. Nothing rests on it.</p>
              )}
            </th>
          </tr>
          {section.claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              elementId={claimElementId(claim.id)}
              claim={claim}
              terms={terms}
              onGoToClaim={onGoToClaim}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
