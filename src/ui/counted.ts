const NUMBER = new Intl.NumberFormat("en-GB");

/** "1 line", "1,204 lines". */
export function counted(count: number, one: string, many: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

export function grouped(count: number): string {
  return NUMBER.format(count);
}
