import type { NeighbourTable } from '../types.ts';

/** For each row the `count` best of what was offered: highest score first, ties by smaller number. */
interface BestLists {
  readonly count: number;
  /** How many each row holds. */
  readonly sizes: Uint32Array;
  /** `count` places a row. */
  readonly numbers: Uint32Array;
  readonly scores: Float64Array;
  /** The least score that a row still takes: 1 while it has room, as scores are integers and 0 counts for nothing. */
  readonly least: Float64Array;
}

export function emptyLists(rows: number, count: number): BestLists {
  return {
    count,
    sizes: new Uint32Array(rows),
    numbers: new Uint32Array(rows * count),
    scores: new Float64Array(rows * count),
    least: new Float64Array(rows).fill(count > 0 ? 1 : Infinity),
  };
}

/** Enters a number into a row's list where it is good enough. In whatever order numbers come, the same list results. */
export function offer(lists: BestLists, row: number, number: number, score: number): void {
  const { count, sizes, numbers, scores, least } = lists;
  if (score < least[row]) return;
  const first = row * count;
  const full = sizes[row] === count;
  let place = first + sizes[row];
  if (full) {
    place -= 1;
    if (score === scores[place] && number > numbers[place]) return;
  } else sizes[row] += 1;
  while (place > first) {
    const before = scores[place - 1];
    if (before > score || (before === score && numbers[place - 1] < number)) break;
    scores[place] = before;
    numbers[place] = numbers[place - 1];
    place -= 1;
  }
  scores[place] = score;
  numbers[place] = number;
  if (sizes[row] === count) least[row] = scores[first + count - 1];
}

/** The lists as a table without gaps. */
export function tableOf({ count, sizes, numbers, scores }: BestLists): NeighbourTable {
  const rows = sizes.length;
  const offsets = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) offsets[row + 1] = offsets[row] + sizes[row];
  const papers = new Uint32Array(offsets[rows]);
  const kept = new Float64Array(offsets[rows]);
  for (let row = 0; row < rows; row += 1) {
    const first = row * count;
    papers.set(numbers.subarray(first, first + sizes[row]), offsets[row]);
    kept.set(scores.subarray(first, first + sizes[row]), offsets[row]);
  }
  return { offsets, papers, scores: kept };
}

/** The best of several tables over the same rows, `count` a row. No number may be in one row of two tables. */
export function joinLists(tables: readonly NeighbourTable[], count: number): NeighbourTable {
  if (tables.length === 1) return tables[0];
  const lists = emptyLists(Math.max(0, ...tables.map(({ offsets }) => offsets.length - 1)), count);
  for (const { offsets, papers, scores } of tables) {
    for (let row = 0; row + 1 < offsets.length; row += 1) {
      for (let at = offsets[row]; at < offsets[row + 1]; at += 1) offer(lists, row, papers[at], scores[at]);
    }
  }
  return tableOf(lists);
}
