import type { CitationForm } from "../../domain/exchange/citationForms.ts";
import { CITATION_FORMS } from "../../domain/exchange/citationForms.ts";
import type { TakenView } from "../../domain/exchange/takenView.ts";
import { writeAddress } from "../../domain/board/address.ts";
import { DEFAULT_VIEW } from "../../domain/board/view.ts";
import { filterWords } from "../../domain/exchange/viewWords.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useDatasets } from "../../state/app.tsx";
import { copyAndSay } from "../../state/copy.ts";
import { Button } from "../../ui/Button.tsx";
import { pageAddress } from "../../ui/pageAddress.ts";
import { useTakenView } from "./useTakenView.ts";
import styles from "./ExportButtons.module.css";

/** What of the dataset a view shows, a note each: how many, and each filter. */
function extentOf({ board, answer, view }: TakenView): readonly string[] {
  const filters = filterWords(board, view).map(
    ({ label, values }) => `${label}: ${values.join(" or ")}`,
  );
  return [`${answer.matching} of ${board.size} commitments`, ...filters];
}

/** The link to the view, and ready citations of it and of its dataset. */
export function SharePanel() {
  const app = useApp();
  const filesOf = useDatasets((state) => state.filesOf);
  const taken = useTakenView();
  const { dataset, address } = taken;

  const copyCitation = async (what: "view" | "dataset", form: CitationForm) => {
    const { citedDataset, citedView, creditOf, writeCitation } =
      await import("../../domain/exchange/citation.ts");
    const credit = creditOf(await filesOf(dataset.id));
    const home = pageAddress(
      writeAddress({ page: "board", dataset: dataset.id, view: DEFAULT_VIEW }),
    );
    const place = what === "view" ? address : home;
    const whole = citedDataset(dataset, credit, place, todayOf(app.clock));
    const cited = what === "view" ? citedView(whole, extentOf(taken), taken.day) : whole;
    await copyAndSay(app, { text: writeCitation(cited, form) }, `${form} citation copied`);
  };

  return (
    <div className={styles.options}>
      <div>
        <Button
          look="strong"
          onClick={() => void copyAndSay(app, { text: address }, "Link to this view copied")}
        >
          Copy the link to this view
        </Button>
      </div>
      <p className={styles.note}>
        It opens these filters, this order and these columns. What you judged is on this device
        alone and does not go with a link: send a workspace file for that.
      </p>
      {(["view", "dataset"] as const).map((what) => (
        <fieldset key={what} className={styles.choice} data-stacked="true">
          <legend>Cite this {what}</legend>
          {CITATION_FORMS.map((form) => (
            <Button
              key={form}
              look="outlined"
              aria-label={`Cite this ${what} as ${form}`}
              onClick={() => void copyCitation(what, form)}
            >
              {form}
            </Button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
