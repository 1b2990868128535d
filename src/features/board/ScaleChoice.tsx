import { LENS, LENSES } from "../../domain/rates/lenses.ts";
import { useAddress } from "../../state/app.tsx";
import { Button } from "../../ui/Button.tsx";
import styles from "./PageHead.module.css";

/** Whose words stand beside the statuses: nobody's, or those of one other scale. The choice is in the address. */
export function ScaleChoice() {
  const lens = useAddress(({ address }) => address.view.lens);
  const show = useAddress((state) => state.show);
  const goTo = useAddress((state) => state.goTo);
  return (
    <fieldset className={styles.scales}>
      <legend>Show the statuses in the words of another scale too</legend>
      <label>
        <input
          type="radio"
          name="scale"
          checked={lens === null}
          onChange={() => show({ lens: null })}
        />
        Ours alone
      </label>
      {LENSES.map((id) => (
        <label key={id}>
          <input
            type="radio"
            name="scale"
            checked={lens === id}
            onChange={() => show({ lens: id })}
          />
          {LENS[id].name}
        </label>
      ))}
      <p>
        {lens === null
          ? "A scale is for reading and for exports. It changes no judgement and no count."
          : LENS[lens].caution}{" "}
        <Button onClick={() => goTo("data")}>Read or change the mappings</Button>
      </p>
    </fieldset>
  );
}
