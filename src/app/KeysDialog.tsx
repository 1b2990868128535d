import { ModalDialog } from "../ui/ModalDialog.tsx";
import { COMMANDS, FURTHER_KEYS } from "./commands.ts";
import styles from "./KeysDialog.module.css";

/** Every key there is. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const rows = [...COMMANDS.map(({ shown, label }) => [shown, label] as const), ...FURTHER_KEYS];
  return (
    <ModalDialog title="All keys" onClose={onClose}>
      <dl className={styles.list}>
        {rows.map(([keys, label]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  );
}
