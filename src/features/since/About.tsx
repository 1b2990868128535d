import type { Commitment } from "../../domain/dataset/dataset.ts";
import { useStanding } from "../../state/app.tsx";
import { useDatasetLink } from "../../state/links.ts";
import styles from "./SincePage.module.css";

/** The id of a commitment, which opens it on the board of the later day. */
export function CommitmentId({ id }: Pick<Commitment, "id">) {
  const { dataset } = useStanding();
  const link = useDatasetLink()(dataset.id, "board", { open: id });
  return <a {...link}>{id}</a>;
}

/** The first two cells of a row: which commitment, in which area, in which words. */
export function About({
  commitment: { id, statement, themeId },
}: {
  readonly commitment: Commitment;
}) {
  const { dataset } = useStanding();
  const theme = dataset.themes.find((one) => one.id === themeId);
  return (
    <>
      <th scope="row" className={styles.id}>
        <CommitmentId id={id} />
        <span className={styles.area}>{theme?.shortName}</span>
      </th>
      <td className={styles.statement}>{statement}</td>
    </>
  );
}
