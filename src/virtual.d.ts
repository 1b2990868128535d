declare module "virtual:data-packages" {
  /** The data packages that ship with the app, in the order of the Dataset switch. */
  export const packages: readonly {
    readonly id: string;
    readonly title: string;
    /** File names and their texts. */
    readonly load: () => Promise<Readonly<Record<string, string>>>;
  }[];
}
