import type { Cited } from "../../domain/exchange/citation.ts";
import {
  CITATION_FORMS,
  citedDataset,
  citedView,
  creditOf,
} from "../../domain/exchange/citation.ts";
import { manifestOf } from "../../domain/exchange/manifest.ts";
import { writeAddress } from "../../domain/board/address.ts";
import { DEFAULT_VIEW } from "../../domain/board/view.ts";
import { todayOf } from "../../domain/review/clock.ts";
import { useApp, useDatasets } from "../../state/app.tsx";
import { copyAndSay } from "../../state/copy.ts";
import { Button } from "../../ui/Button.tsx";
import { pageAddress } from "../../ui/pageAddress.ts";
import { useTakenView } from "./useTakenView.ts";
import styles from "./ExportButtons.module.css";

/** The link to the view, and ready citations of it and of its dataset. */
export function SharePanel() {
  const app = useApp();
  const filesOf = useDatasets((state) => state.filesOf);
  const taken = useTakenView();
  const { dataset, address, day } = taken;

  const cited = async (what: "view" | "dataset"): Promise<Cited> => {
    const credit = creditOf(await filesOf(dataset.id));
    const home = pageAddress(
      writeAddress({ page: "board", dataset: dataset.id, view: DEFAULT_VIEW }),
    );
    const place = what === "view" ? address : home;
    const whole = citedDataset(dataset, credit, place, todayOf(app.clock));
    if (what === "dataset") return whole;
    const { rows, filters } = manifestOf(taken);
    const words = filters.map(({ label, values }) => `${label}: ${values.join(" or ")}`);
    return citedView(whole, [`${rows.taken} of ${rows.all} commitments`, ...words], day);
  };
  const copyCitation = async (what: "view" | "dataset", form: (typeof CITATION_FORMS)[number]) =>
    copyAndSay(app, { text: form.write(await cited(what)) }, `${form.name} citation copied`);

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
              key={form.name}
              look="outlined"
              aria-label={`Cite this ${what} as ${form.name}`}
              onClick={() => void copyCitation(what, form)}
            >
              {form.name}
            </Button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
