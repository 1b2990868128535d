import { useState } from "react";
import { REVIEW_MONTHS, THEMES } from "../../domain/review/preferences.ts";
import { usePreferences } from "../../state/app.tsx";
import { Section } from "./Section.tsx";
import { THEME_LABEL } from "./settingWords.ts";
import styles from "./You.module.css";

const MAX_NAME_LENGTH = 200;

/** How many months nothing new may come before a commitment is put before the analyst again. */
function ReviewInterval() {
  const { reviewMonths, change } = usePreferences((state) => state);
  /** What is being written; null when nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? String(reviewMonths);
  const { least, most } = REVIEW_MONTHS;
  const set = (written: string) => {
    setDraft(written);
    const months = Number(written);
    if (Number.isInteger(months) && months >= least && months <= most)
      change({ reviewMonths: months });
  };
  const isGood = String(reviewMonths) === text.trim();
  return (
    <>
      <label className={styles.name}>
        Review interval, in months
        <input
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={text}
          aria-describedby="interval-use"
          aria-invalid={!isGood}
          onChange={(event) => set(event.target.value)}
          onBlur={() => setDraft(null)}
        />
      </label>
      <p id="interval-use" className={styles.note}>
        {isGood
          ? "When nothing new came for so long on something under way, it stands in To review and is proposed as stalled. You decide."
          : `Write a whole number from ${least} to ${most}; ${reviewMonths} stays until then.`}
      </p>
    </>
  );
}

/** The name on the lines, and how the app looks. */
export function You() {
  const { analyst, theme, change } = usePreferences((state) => state);
  return (
    <Section title="You">
      <label className={styles.name}>
        Your name
        <input
          type="text"
          autoComplete="name"
          maxLength={MAX_NAME_LENGTH}
          value={analyst}
          aria-describedby="name-use"
          onChange={(event) => change({ analyst: event.target.value })}
          onBlur={() => change({ analyst: analyst.trim() })}
        />
      </label>
      <p id="name-use" className={styles.note}>
        It goes on every line from now on; lines that are there keep theirs. Whoever gets your file
        can read it.
      </p>
      <ReviewInterval />
      <fieldset className={styles.themes}>
        <legend>Appearance</legend>
        {THEMES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="appearance"
              checked={theme === each}
              onChange={() => change({ theme: each })}
            />
            {THEME_LABEL[each]}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
