/** Port: the data packages that ship with the app. */
export interface PackageLibrary {
  /** In the order of the Dataset switch; the first opens first. */
  readonly list: readonly { readonly id: string; readonly title: string }[];
  /** File names and texts of one package. Rejects when it cannot be fetched. */
  readonly load: (id: string) => Promise<ReadonlyMap<string, string>>;
}
