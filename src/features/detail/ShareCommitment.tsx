import { writeAddress } from "../../domain/board/address.ts";
import { DEFAULT_VIEW } from "../../domain/board/view.ts";
import { CITATION_FORMS, citedCommitment } from "../../domain/exchange/citation.ts";
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
  const cited = citedCommitment(joined, dataset, address, todayOf(app.clock));
  return (
    <Section title="Share and cite">
      <div className={styles.buttons}>
        <Button
          look="outlined"
          onClick={() => void copyAndSay(app, { text: address }, `Link to ${id} copied`)}
        >
          Copy the link
        </Button>
        {CITATION_FORMS.map(({ name, write }) => (
          <Button
            key={name}
            look="outlined"
            aria-label={`Cite ${id} as ${name}`}
            onClick={() => void copyAndSay(app, { text: write(cited) }, `${name} citation copied`)}
          >
            {name}
          </Button>
        ))}
      </div>
    </Section>
  );
}
