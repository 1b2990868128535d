import { X } from "lucide-react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../ui/Button.tsx";
import { COMMANDS, FURTHER_KEYS } from "./commands.ts";
import styles from "./KeysDialog.module.css";

/** Every key there is. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const rows = [...COMMANDS.map(({ shown, label }) => [shown, label] as const), ...FURTHER_KEYS];
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title">All keys</Heading>
            <Button look="icon" aria-label="Close" onClick={onClose}>
              <X size={18} aria-hidden="true" />
            </Button>
          </div>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
