import { writeAddress } from "../../domain/board/address.ts";
import { DEFAULT_VIEW } from "../../domain/board/view.ts";
import type { CitationForm } from "../../domain/exchange/citationForms.ts";
import { CITATION_FORMS } from "../../domain/exchange/citationForms.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useDatasets } from "../../state/app.tsx";
import { copyAndSay } from "../../state/copy.ts";
import { Button } from "../../ui/Button.tsx";
import { pageAddress } from "../../ui/pageAddress.ts";
import styles from "./Datasets.module.css";

interface CiteDatasetProps {
  readonly id: string;
  readonly title: string;
}

/** Ready citations of a dataset. */
export function CiteDataset({ id, title }: CiteDatasetProps) {
  const app = useApp();
  const filesOf = useDatasets((state) => state.filesOf);
  const copyCitation = async (form: CitationForm) => {
    const { citedDataset, creditOf, headOf, writeCitation } =
      await import("../../domain/exchange/citation.ts");
    const files = await filesOf(id);
    const head = headOf(id, title, files);
    const home = pageAddress(writeAddress({ page: "board", dataset: head.id, view: DEFAULT_VIEW }));
    const cited = citedDataset(head, creditOf(files), home, todayOf(app.clock));
    await copyAndSay(app, { text: writeCitation(cited, form) }, `${form} citation copied`);
  };
  return (
    <div className={styles.cite}>
      <span aria-hidden="true">Cite as</span>
      {CITATION_FORMS.map((form) => (
        <Button
          key={form}
          look="outlined"
          aria-label={`Cite ${title} as ${form}`}
          onClick={() => void copyCitation(form)}
        >
          {form}
        </Button>
      ))}
    </div>
  );
}
