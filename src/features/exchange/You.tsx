import { THEMES } from "../../domain/review/preferences.ts";
import { usePreferences } from "../../state/app.tsx";
import { Section } from "./Section.tsx";
import styles from "./You.module.css";

const THEME_LABEL: Readonly<Record<(typeof THEMES)[number], string>> = {
  light: "Light",
  dark: "Dark",
  system: "As this device",
};

const MAX_NAME_LENGTH = 200;

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
