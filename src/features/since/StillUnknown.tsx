import type { Changes } from "../../domain/review/since.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING } from "../../domain/review/status.ts";
import { useStanding } from "../../state/app.tsx";
import { CommitmentId } from "./About.tsx";
import styles from "./SincePage.module.css";

const UNKNOWN = ["not-assessed", "no-evidence"] as const satisfies readonly Status[];

/** What nobody knew on the first day and nobody knows on the second: ids by area, for there can be hundreds. */
export function StillUnknown({ stillUnknown }: Pick<Changes, "stillUnknown">) {
  const { themes } = useStanding().dataset;
  const areas = themes.flatMap(({ id, name }) => {
    const own = stillUnknown.filter(({ commitment }) => commitment.themeId === id);
    return own.length === 0 ? [] : [{ id, name, own }];
  });
  return (
    <section aria-labelledby="still-unknown" className={styles.part}>
      <h2 id="still-unknown">
        Still unknown <span className={styles.count}>{stillUnknown.length}</span>
      </h2>
      {stillUnknown.length === 0 && (
        <p className={styles.none}>Something is known of every one of them.</p>
      )}
      <dl className={styles.areas}>
        {areas.map(({ id, name, own }) => (
          <div key={id}>
            <dt>{name}</dt>
            {UNKNOWN.map((status) => {
              const ids = own.filter((one) => one.status === status);
              return (
                ids.length > 0 && (
                  <dd key={status}>
                    {STATUS_MEANING[status].label}, {ids.length}:{" "}
                    {ids.map(({ commitment }, place) => (
                      <span key={commitment.id} className={styles.one}>
                        <CommitmentId id={commitment.id} />
                        {place < ids.length - 1 && ", "}
                      </span>
                    ))}
                  </dd>
                )
              );
            })}
          </div>
        ))}
      </dl>
    </section>
  );
}
