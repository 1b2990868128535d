import { useAddress, useDatasets, useStanding } from "../../state/app.tsx";
import { SideSection } from "./SideSection.tsx";
import styles from "./SideSection.module.css";

/** The way to the sources of the official record that this dataset was held against; nothing when there is none. */
export function RecordLink() {
  const { recordId, corroborations } = useStanding().dataset;
  const title = useDatasets((state) => state.list.find(({ id }) => id === recordId)?.title);
  const openDataset = useAddress((state) => state.openDataset);
  if (recordId === null || title === undefined) return null;
  const commitments = new Set(corroborations.map(({ commitmentId }) => commitmentId)).size;
  return (
    <SideSection
      title="The official record"
      note={`${commitments} commitments are said by the record too, in ${corroborations.length} places.`}
    >
      <button
        type="button"
        className={styles.link}
        onClick={() => openDataset(recordId, "sources")}
      >
        Sources of “{title}”
      </button>
    </SideSection>
  );
}
