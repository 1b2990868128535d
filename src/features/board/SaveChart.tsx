import { Save } from "lucide-react";
import { useState } from "react";
import type { ChartName } from "../../domain/board/address.ts";
import { writeAddress } from "../../domain/board/address.ts";
import type { FacetId } from "../../domain/board/view.ts";
import { longDateLabel } from "../../domain/dataset/partialDate.ts";
import { chartCsv } from "../../domain/exchange/chartCsv.ts";
import { embedCode } from "../../domain/exchange/embedCode.ts";
import type { FilePart } from "../../domain/exchange/files.ts";
import { MADE_WITH } from "../../domain/exchange/version.ts";
import { filterSentence } from "../../domain/exchange/viewWords.ts";
import { useApp, usePreferences } from "../../state/app.tsx";
import { copyAndSay } from "../../state/copy.ts";
import { Button } from "../../ui/Button.tsx";
import type { ChartColumn, ChartRow, ChartSeries } from "../../ui/charts/chart.ts";
import { useTokenColours } from "../../ui/charts/useTokenColours.ts";
import { pageAddress } from "../../ui/pageAddress.ts";
import { PopoverButton } from "../../ui/PopoverButton.tsx";
import { useTakenView } from "./useTakenView.ts";
import styles from "./ExportButtons.module.css";

interface SaveChartProps {
  readonly chart: ChartName;
  readonly title: string;
  readonly rowHeading: string;
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
  readonly legend: readonly ChartSeries[] | undefined;
  /** Filters that the chart leaves out, because it is where they are chosen. */
  readonly without: readonly FacetId[];
  /** What holds the drawing; null while the table is shown. */
  readonly picture: HTMLElement | null;
}

function SaveChartPanel(props: SaveChartProps) {
  const { chart, title, rowHeading, rows, columns, legend = [], without, picture } = props;
  const { files, clipboard, announcements } = useApp();
  const delimiter = usePreferences((state) => state.csvDelimiter);
  const bom = usePreferences((state) => state.csvBom);
  const colourOf = useTokenColours();
  const { dataset, board, view, day } = useTakenView();
  const [problem, setProblem] = useState<string | null>(null);
  const isDrawn = picture !== null;

  const choices = Object.fromEntries(
    Object.entries(view.choices).filter(([facet]) => !without.some((one) => one === facet)),
  );
  const version = dataset.version === "" ? "" : `, version ${dataset.version}`;
  const notes = [
    filterSentence(board, { ...view, choices }),
    `As of ${longDateLabel(day)}. Source: ${dataset.title}${version}. ${MADE_WITH}.`,
  ];
  const name = `${dataset.id}_${chart}_${day}`;
  const save = (extension: string, mime: string, part: FilePart) =>
    files.save(`${name}.${extension}`, mime, [part]);
  const draw = async (asPng: boolean) => {
    setProblem(null);
    const svg = picture?.querySelector("svg");
    if (!svg) return;
    try {
      const { chartImage, pngOf } = await import("../../ui/charts/chartImage.ts");
      const image = chartImage(svg, { title, notes, legend }, colourOf);
      if (asPng) save("png", "image/png", await pngOf(image));
      else save("svg", "image/svg+xml", image.svg);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setProblem(`No picture was saved (${detail}). Save the numbers as CSV instead.`);
    }
  };
  const embed = embedCode(
    pageAddress(
      writeAddress({
        page: "board",
        dataset: dataset.id,
        view: { ...view, open: null },
        embed: chart,
      }),
    ),
    `${title}, ${dataset.title}`,
  );
  return (
    <div className={styles.options}>
      <div className={styles.acts}>
        <Button look="outlined" disabled={!isDrawn} onClick={() => void draw(false)}>
          SVG
        </Button>
        <Button look="outlined" disabled={!isDrawn} onClick={() => void draw(true)}>
          PNG
        </Button>
        <Button
          look="outlined"
          onClick={() =>
            save("csv", "text/csv", chartCsv({ rowHeading, columns, rows }, { delimiter, bom }))
          }
        >
          CSV
        </Button>
      </div>
      <p className={styles.note}>
        {isDrawn
          ? "With title, filters, day and source, in the colours on screen; PNG in twice the pixels."
          : "The table is shown. Go back to the chart to save it as a picture."}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div>
        <Button
          look="outlined"
          onClick={() =>
            void copyAndSay({ clipboard, announcements }, { text: embed }, "Embed code copied")
          }
        >
          Copy the embed code
        </Button>
      </div>
      <p className={styles.note}>
        A page can show this chart in a frame only if the server of this board allows that page
        (frame-ancestors in its Content-Security-Policy; as delivered, none). Readers see the
        dataset: what you judged is on this device alone.
      </p>
    </div>
  );
}

/** The chart as a picture, as numbers, or in a frame of another page. */
export function SaveChart(props: SaveChartProps) {
  return (
    <span className={styles.inHead}>
      <PopoverButton
        look="icon"
        label={`Save ${props.title}`}
        button={<Save size={15} aria-hidden="true" />}
      >
        <SaveChartPanel {...props} />
      </PopoverButton>
    </span>
  );
}
