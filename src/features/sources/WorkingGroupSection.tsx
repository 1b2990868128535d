import { CERTAINTY_LABEL } from "../../domain/board/labels.ts";
import { foldText } from "../../domain/board/text.ts";
import { partialDateLabel } from "../../domain/dataset/partialDate.ts";
import { useStanding } from "../../state/app.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Found } from "./Found.tsx";
import { SideSection } from "./SideSection.tsx";
import styles from "./SideSection.module.css";

/** Cycles of the experts' working groups with who chaired them; nothing for a dataset without. */
export function WorkingGroupSection({ terms }: { readonly terms: readonly string[] }) {
  const { workingGroups, themes } = useStanding().dataset;
  if (workingGroups.length === 0) return null;
  const nameById = new Map(themes.map(({ id, name }) => [id, name]));
  const shown = workingGroups
    .map((group) => ({
      group,
      name: nameById.get(group.themeId) ?? group.themeId,
      chairs: group.coChairs.length === 0 ? "not stated" : group.coChairs.join(" and "),
    }))
    .filter(({ group, name, chairs }) => {
      const text = foldText([name, chairs, group.sourceUrl, "working group"].join("\n"));
      return terms.every((term) => text.includes(term));
    });
  return (
    <SideSection
      title="Working groups"
      note={`${shown.length} of ${workingGroups.length} cycles shown`}
    >
      <ul className={styles.list}>
        {shown.map(({ group, name, chairs }) => (
          <li key={group.id}>
            <h3 className={styles.title}>
              <Found text={name} terms={terms} />
            </h3>
            <p className={styles.facts}>
              <span>
                {partialDateLabel(group.cycleStart)} to {partialDateLabel(group.cycleEnd)}
              </span>
              <span>
                Co-chairs: <Found text={chairs} terms={terms} />
              </span>
            </p>
            <p className={styles.facts}>
              <span className={styles.certainty} data-certainty={group.certainty}>
                {CERTAINTY_LABEL[group.certainty]}
              </span>
              {group.sourceUrl === "" ? "No address" : <ExternalLink href={group.sourceUrl} />}
            </p>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
