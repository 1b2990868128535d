import { writeAddress } from "../../domain/board/address.ts";
import { DEFAULT_VIEW } from "../../domain/board/view.ts";
import type { CitationForm } from "../../domain/exchange/citationForms.ts";
import { CITATION_FORMS } from "../../domain/exchange/citationForms.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useStanding } from "../../state/app.tsx";
import { copyAndSay } from "../../state/copy.ts";
import { Button } from "../../ui/Button.tsx";
import { pageAddress } from "../../ui/pageAddress.ts";
import { Section } from "./Section.tsx";
import styles from "./ShareCommitment.module.css";

/** The link to one commitment, and ready citations of it. */
export function ShareCommitment({ row }: { readonly row: number }) {
  const app = useApp();
  const { dataset, board } = useStanding();
  const joined = board.joinedAt(row);
  const { id } = joined.commitment;
  const address = pageAddress(
    writeAddress({ page: "board", dataset: dataset.id, view: { ...DEFAULT_VIEW, open: id } }),
  );
  const copyCitation = async (form: CitationForm) => {
    const { citedCommitment, writeCitation } = await import("../../domain/exchange/citation.ts");
    const cited = citedCommitment(joined, dataset, address, todayOf(app.clock));
    await copyAndSay(app, { text: writeCitation(cited, form) }, `${form} citation copied`);
  };
  return (
    <Section title="Share and cite">
      <div className={styles.buttons}>
        <Button
          look="outlined"
          onClick={() => void copyAndSay(app, { text: address }, `Link to ${id} copied`)}
        >
          Copy the link
        </Button>
        <span aria-hidden="true" className={styles.cite}>
          Cite as
        </span>
        {CITATION_FORMS.map((form) => (
          <Button
            key={form}
            look="outlined"
            aria-label={`Cite ${id} as ${form}`}
            onClick={() => void copyCitation(form)}
          >
            {form}
          </Button>
        ))}
      </div>
    </Section>
  );
}
