import { ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { CommitmentId } from "../../domain/dataset/dataset.ts";
import type { Status } from "../../domain/review/status.ts";
import { isStatus, STATUS_MEANING, STATUSES } from "../../domain/review/status.ts";
import { StatusMark } from "../../ui/StatusMark.tsx";
import styles from "./StatusPicker.module.css";
import { STATUS_LIST_ID } from "./tableColumns.tsx";

interface StatusPickerProps {
  readonly commitment: CommitmentId;
  readonly status: Status;
  readonly trigger: Element;
  readonly onPick: (status: Status) => void;
  readonly onClose: () => void;
}

/** The nine statuses with their tests, beside the row that asked. One list serves every row. */
export function StatusPicker({ commitment, status, trigger, onPick, onClose }: StatusPickerProps) {
  return (
    <Popover
      className={styles.popover ?? ""}
      triggerRef={{ current: trigger }}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ListBox
        id={STATUS_LIST_ID}
        className={styles.list ?? ""}
        aria-label={`Statuses for ${commitment}`}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that opens on a press takes the focus, as a select does
        autoFocus
        selectionMode="single"
        selectedKeys={[status]}
        onSelectionChange={(keys) => {
          const [picked] = keys === "all" ? [] : [...keys];
          // Picking what is set already empties the selection.
          onPick(typeof picked === "string" && isStatus(picked) ? picked : status);
        }}
      >
        {STATUSES.map((each, i) => (
          <ListBoxItem
            key={each}
            id={each}
            className={styles.item ?? ""}
            textValue={STATUS_MEANING[each].label}
          >
            <StatusMark status={each} shape="bar" />
            <Text slot="label" className={styles.label ?? ""}>
              {STATUS_MEANING[each].label}
            </Text>
            <kbd aria-hidden="true">{i + 1}</kbd>
            <Text slot="description" className={styles.test ?? ""}>
              {STATUS_MEANING[each].test}
            </Text>
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
