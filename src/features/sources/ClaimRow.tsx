import { namedIds, piecesByIds, withoutIds } from "../../domain/board/claims.ts";
import type { Claim, CommitmentId } from "../../domain/dataset/dataset.ts";
import { useAddress, useStanding } from "../../state/app.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Found } from "./Found.tsx";
import { VerdictMark } from "./VerdictMark.tsx";
import styles from "./ClaimsTable.module.css";

interface ClaimRowProps {
  readonly elementId: string;
  readonly claim: Claim;
  readonly terms: readonly string[];
  readonly onGoToClaim: (id: string) => void;
}

/** One claim. The commitments that it names open on the board, the claims that its finding names are one press away. */
export function ClaimRow({ elementId, claim, terms, onGoToClaim }: ClaimRowProps) {
  const { dataset, board } = useStanding();
  const goTo = useAddress((state) => state.goTo);
  const named = namedIds(claim.claim).filter(
    (id): id is CommitmentId => board.rowOf(id as CommitmentId) !== undefined,
  );
  const words = named.length === 0 ? claim.claim : withoutIds(claim.claim);
  const isClaim = (id: string) => id !== claim.id && dataset.claims.some((one) => one.id === id);

  return (
    <tr>
      <th scope="row" id={elementId} tabIndex={-1} className={styles.where}>
        <Found text={claim.id} terms={terms} />
        <span className={styles.position}>
          <Found text={claim.position} terms={terms} />
        </span>
      </th>
      <td className={styles.claim}>
        <Found text={words} terms={terms} />
        {named.length > 0 && (
          <span className={styles.ids}>
            {named.map((id) => (
              <button
                key={id}
                type="button"
                title={`Open ${id} on the board`}
                onClick={() => goTo("board", { open: id })}
              >
                <Found text={id} terms={terms} />
              </button>
            ))}
          </span>
        )}
      </td>
      <td className={styles.verdict}>
        <VerdictMark verdict={claim.verdict} />
      </td>
      <td className={styles.finding}>
        {piecesByIds(claim.finding, isClaim).map(({ text, id }) =>
          id === null ? (
            <Found key={text} text={text} terms={terms} />
          ) : (
            <button
              key={text}
              type="button"
              className={styles.jump}
              onClick={() => onGoToClaim(id)}
            >
              {text}
            </button>
          ),
        )}
        .{" "}
        {claim.sourceUrl === "" ? (
          <span className={styles.none}>No source cited.</span>
        ) : (
          <ExternalLink href={claim.sourceUrl} />
        )}
      </td>
    </tr>
  );
}
