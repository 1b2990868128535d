import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button.tsx";
import styles from "./ModalDialog.module.css";

interface ModalDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What is long scrolls between title and buttons. */
  readonly children: ReactNode;
  /** Buttons, the one that acts first. */
  readonly acts: ReactNode;
}

/** A question in front of the page. Escape, Close or a press beside it leaves everything as it was. */
export function ModalDialog({ title, onClose, children, acts }: ModalDialogProps) {
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
            <Heading slot="title">{title}</Heading>
            <Button look="icon" aria-label="Close" onClick={onClose}>
              <X size={18} aria-hidden="true" />
            </Button>
          </div>
          <div className={styles.content}>{children}</div>
          <div className={styles.acts}>{acts}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
