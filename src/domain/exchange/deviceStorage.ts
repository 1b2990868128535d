/** What the browser says about the room it gives this app. Null where it does not say. */
export interface StorageReport {
  /** True when the browser promises not to clear the storage by itself. */
  readonly persisted: boolean | null;
  /** In bytes. */
  readonly usage: number | null;
  /** In bytes; an upper bound, not a promise. */
  readonly quota: number | null;
}

/** Port: the browser's storage as a whole. Never throws. */
export interface DeviceStorage {
  readonly report: () => Promise<StorageReport>;
  /** Asks the browser to keep the storage; null when there is nobody to ask. Some browsers ask the person first. */
  readonly askPersist: () => Promise<boolean | null>;
}
