import { useStanding } from "../../state/app.tsx";
import { ClaimsPage } from "./ClaimsPage.tsx";
import { RecordPage } from "./RecordPage.tsx";

/** What the dataset rests on: the checked claims of one source, or the documents of a record. */
export default function SourcesPage() {
  const { dataset } = useStanding();
  return dataset.claims.length > 0 ? (
    <ClaimsPage key={dataset.id} />
  ) : (
    <RecordPage key={dataset.id} />
  );
}
