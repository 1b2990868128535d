import { useState } from "react";
import type { LensId } from "../../domain/rates/lenses.ts";
import { LENS, LENSES, NO_RATING } from "../../domain/rates/lenses.ts";
import type { Status } from "../../domain/review/status.ts";
import { STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { useAddress, usePreferences } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import { StatusMark } from "../../ui/StatusMark.tsx";
import { Section } from "./Section.tsx";
import styles from "./Scales.module.css";

/** What a status may be called: what nobody knows must not count against anybody. */
function ratingsFor(lens: LensId, status: Status) {
  const isUnknown = STATUS_MEANING[status].class === "unknown";
  return LENS[lens].ratings.filter((rating) => !isUnknown || rating.isUnknown === true);
}

/** Which rating stands for which status; each can be changed. */
function Mapping({ lens }: { readonly lens: LensId }) {
  const mappings = usePreferences((state) => state.lensMappings);
  const change = usePreferences((state) => state.change);
  const mapping = mappings[lens] ?? LENS[lens].mapping;
  const set = (status: Status, rating: string | null) =>
    change({ lensMappings: { ...mappings, [lens]: { ...mapping, [status]: rating } } });
  return (
    <table className={styles.mapping}>
      <thead>
        <tr>
          <th scope="col">Our status</th>
          <th scope="col">{LENS[lens].name}</th>
          <th scope="col">What it means there</th>
        </tr>
      </thead>
      <tbody>
        {STATUSES.map((status) => {
          const { label } = STATUS_MEANING[status];
          const rating = LENS[lens].ratings.find(({ id }) => id === mapping[status]);
          return (
            <tr key={status}>
              <th scope="row">
                <StatusMark status={status} shape="bar" /> {label}
              </th>
              <td>
                <select
                  aria-label={`${label} as`}
                  value={mapping[status] ?? ""}
                  data-own={mapping[status] !== LENS[lens].mapping[status]}
                  onChange={(event) => set(status, event.target.value || null)}
                >
                  <option value="">{NO_RATING}</option>
                  {ratingsFor(lens, status).map(({ id, label: name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
              <td>{rating?.meaning ?? "It says nothing of such a commitment."}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The scales of others, how each is read, and which of them is on. */
export function Scales() {
  const on = useAddress(({ address }) => address.view.lens);
  const show = useAddress((state) => state.show);
  const mappings = usePreferences((state) => state.lensMappings);
  const change = usePreferences((state) => state.change);
  const [chosen, setChosen] = useState<LensId>(on ?? LENSES[0]);
  const { name, source, caution } = LENS[chosen];
  const { [chosen]: own, ...others } = mappings;
  return (
    <Section title="Other scales">
      <p>
        Our nine statuses can be read in the words of another scale, on the board and in exports.
        Nothing that you judged is changed by it. The mapping is yours: it is kept in this browser,
        with how you like to work.
      </p>
      <div className={styles.acts}>
        <label>
          Scale
          <select value={chosen} onChange={(event) => setChosen(event.target.value as LensId)}>
            {LENSES.map((id) => (
              <option key={id} value={id}>
                {LENS[id].name}
              </option>
            ))}
          </select>
        </label>
        {on === chosen ? (
          <Button look="outlined" onClick={() => show({ lens: null })}>
            Turn off
          </Button>
        ) : (
          <Button look="outlined" onClick={() => show({ lens: chosen })}>
            Turn on
          </Button>
        )}
        {own !== undefined && (
          <Button onClick={() => change({ lensMappings: others })}>
            Back to the first mapping
          </Button>
        )}
      </div>
      <p className={styles.caution}>
        {caution}{" "}
        <a href={source.address} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      </p>
      <div className={styles.scroll}>
        <Mapping lens={chosen} />
      </div>
      <p role="status" className={styles.kept}>
        {own === undefined
          ? `The mapping of ${name} is as it came.`
          : `You have changed the mapping of ${name}.`}
      </p>
    </Section>
  );
}
