/**
 * Adjusted mutual information of two partitions of the same things: 1 for the same partition, about 0 for chance (Vinh,
 * Epps & Bailey 2010), normalised by the mean of the two entropies as scikit-learn does by default.
 */
export function adjustedMutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const n = a.length;
  const { rows, columns, cells } = contingency(a, b);
  if (rows.length === columns.length && (rows.length <= 1 || rows.length === n)) return 1;
  let mutual = 0;
  for (const { row, column, count } of cells)
    mutual += (count / n) * Math.log((n * count) / (rows[row]! * columns[column]!));
  const expected = expectedMutualInformation(rows, columns, n);
  const bound = (entropy(rows, n) + entropy(columns, n)) / 2 - expected;
  const safe = bound < 0 ? Math.min(bound, -Number.EPSILON) : Math.max(bound, Number.EPSILON);
  return (mutual - expected) / safe;
}

interface Contingency {
  readonly rows: number[];
  readonly columns: number[];
  readonly cells: { readonly row: number; readonly column: number; count: number }[];
}

function contingency(a: readonly unknown[], b: readonly unknown[]): Contingency {
  const rowOf = new Map<unknown, number>();
  const columnOf = new Map<unknown, number>();
  const rows: number[] = [];
  const columns: number[] = [];
  const cells = new Map<string, { row: number; column: number; count: number }>();
  a.forEach((value, i) => {
    if (!rowOf.has(value)) rowOf.set(value, rows.push(0) - 1);
    if (!columnOf.has(b[i])) columnOf.set(b[i], columns.push(0) - 1);
    const row = rowOf.get(value)!;
    const column = columnOf.get(b[i])!;
    rows[row]!++;
    columns[column]!++;
    const key = `${row} ${column}`;
    const cell = cells.get(key);
    if (cell) cell.count++;
    else cells.set(key, { row, column, count: 1 });
  });
  return { rows, columns, cells: [...cells.values()] };
}

function entropy(sizes: readonly number[], n: number): number {
  return -sizes.reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0);
}

/** Mean mutual information over all partitions with the same sizes (hypergeometric model; Vinh et al. 2010, eq. 24a). */
function expectedMutualInformation(rows: readonly number[], columns: readonly number[], n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 1; i <= n; i++) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
  const lf = (i: number): number => logFactorial[i]!;
  let sum = 0;
  for (const [a, times] of countSizes(rows)) {
    for (const [b, timesB] of countSizes(columns)) {
      const fixed = lf(a) + lf(b) + lf(n - a) + lf(n - b) - lf(n);
      let part = 0;
      for (let k = Math.max(1, a + b - n); k <= Math.min(a, b); k++) {
        const chance = Math.exp(fixed - lf(k) - lf(a - k) - lf(b - k) - lf(n - a - b + k));
        part += (k / n) * Math.log((n * k) / (a * b)) * chance;
      }
      sum += times * timesB * part;
    }
  }
  return sum;
}

/** Distinct sizes with how often they occur: the sum over pairs of sizes needs each pair once. */
function countSizes(sizes: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return counts;
}
