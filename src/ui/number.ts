const format = new Intl.NumberFormat('en');

/** A count as people read it: `19,391`. */
export function grouped(count: number): string {
  return format.format(count);
}

/** `1 paper`, `1,200 papers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
