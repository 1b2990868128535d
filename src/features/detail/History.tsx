import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import { lineSentence, lineTime } from "../../domain/review/lineWords.ts";
import { historyOf } from "../../domain/review/history.ts";
import { useLog, usePreferences, useStanding } from "../../state/app.tsx";
import { useJudging } from "../../state/judge.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "./Section.tsx";
import { TextField } from "./TextField.tsx";
import fieldStyles from "./Field.module.css";
import styles from "./DetailPanel.module.css";

const MAX_NAME_LENGTH = 200;

/** Asked for once, where lines without a name are in sight; later it is changed on Data. */
function YourName() {
  "use memo";
  const { analyst, change } = usePreferences((state) => state);
  if (analyst !== "") return null;
  return (
    <div className={`${fieldStyles.fields} ${styles.name}`}>
      <TextField
        label="Your name"
        value=""
        placeholder="Goes on your lines from now on"
        maxLength={MAX_NAME_LENGTH}
        disabled={false}
        onSave={(name) => change({ analyst: name })}
      />
    </div>
  );
}

/** All that was said about this commitment, newest first; nothing is ever taken out. */
export function History({ id }: { readonly id: CommitmentId }) {
  "use memo";
  const { dataset } = useStanding();
  const lines = useLog((state) => state.lines);
  const takeBack = useLog((state) => state.takeBack);
  const { closed } = useJudging();
  const entries = historyOf(lines, dataset.id, id);
  return (
    <Section title="History">
      {entries.length === 0 ? (
        <p>Nothing was said yet. Choose a status above and it is written here.</p>
      ) : (
        <>
          <YourName />
          <ol>
            {entries.map((entry) => (
              <li key={entry.line.id} className={styles.item} data-back={entry.isTakenBack}>
                <time className={styles.when} dateTime={entry.line.at.slice(0, 24)}>
                  {lineTime(entry.line)}
                </time>
                <span className={styles.takeBack}>
                  {lineSentence(entry)}
                  {entry.line.author !== "" && ` ${entry.line.author}.`}
                  {entry.isInEffect && closed === null && entry.kind === "said" && (
                    <Button
                      onClick={() => takeBack([entry.line])}
                      aria-label={`Take back: ${lineSentence(entry)}`}
                    >
                      Take back
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
