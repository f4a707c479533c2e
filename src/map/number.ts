/** A whole number as people read it: `19,391`. By hand: `Intl` takes 30 ms of the first picture to make ready. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 paper`, `1,200 papers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A place on the map as its files hold it: two decimals, and no -0. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
