/** Port: the part of the address after #. */
export interface AddressBar {
  readonly read: () => string;
  /** `push` makes a step for the back button, `replace` does not. */
  readonly write: (hash: string, how: "push" | "replace") => void;
  /** Calls back when the person goes back, forward or pastes another address. */
  readonly onChange: (listener: () => void) => void;
}
