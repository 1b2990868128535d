import type { CarriedSettings, Settings } from "../../domain/exchange/settings.ts";
import type { SettingId } from "../../domain/exchange/settingsChange.ts";
import { SETTING_LABEL, takeSettings } from "../../domain/exchange/settingsChange.ts";
import { Button } from "../../ui/Button.tsx";
import { counted } from "../../ui/counted.ts";
import { settingWords } from "./settingWords.ts";
import styles from "./SettingsChoice.module.css";

interface SettingsChoiceProps {
  readonly mine: Settings;
  readonly carried: CarriedSettings;
  /** Settings of the file that are others than mine. */
  readonly differing: readonly SettingId[];
  readonly taken: readonly SettingId[];
  readonly onTake: (taken: readonly SettingId[]) => void;
}

/** Where the settings of the file are others than mine: each is kept as it is, unless the file's is chosen. */
export function SettingsChoice({ mine, carried, differing, taken, onTake }: SettingsChoiceProps) {
  const { settings, leftAside } = carried;
  const set = (id: SettingId, take: boolean) =>
    onTake(differing.filter((one) => (one === id ? take : taken.includes(one))));
  return (
    <section aria-labelledby="settings-in-file">
      <h3 id="settings-in-file" className={styles.title}>
        {differing.length === 0
          ? "Its settings are yours already"
          : `${counted(differing.length, "setting differs", "settings differ")} from yours`}
      </h3>
      {leftAside.map((sentence) => (
        <p key={sentence} className={styles.caution}>
          {sentence}
        </p>
      ))}
      {differing.length > 0 && (
        <>
          <p className={styles.rule}>
            Yours stay unless you choose the file’s. Leave them when the file is a colleague’s; take
            them when it is your own.
          </p>
          <p className={styles.all}>
            <Button
              look="outlined"
              onClick={() => onTake(differing)}
              aria-disabled={taken.length === differing.length}
            >
              Take all of the file’s
            </Button>
            <Button look="outlined" onClick={() => onTake([])} aria-disabled={taken.length === 0}>
              Keep all of mine
            </Button>
          </p>
        </>
      )}
      {differing.map((id) => (
        <fieldset key={id} className={styles.setting}>
          <legend>{SETTING_LABEL[id]}</legend>
          {[false, true].map((isTaken) => (
            <label key={String(isTaken)}>
              <input
                type="radio"
                name={`setting-${id}`}
                checked={taken.includes(id) === isTaken}
                onChange={() => set(id, isTaken)}
              />
              <span className={styles.whose}>{isTaken ? "In the file" : "Yours"}</span>
              <span className={styles.value}>
                {settingWords(
                  id,
                  isTaken ? { ...mine, ...takeSettings(mine, settings, [id]) } : mine,
                )}
              </span>
            </label>
          ))}
          {id === "analyst" && taken.includes(id) && (
            <p className={styles.note}>Lines that you write from now on carry this name.</p>
          )}
        </fieldset>
      ))}
    </section>
  );
}
