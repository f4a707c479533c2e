import { toHundredths } from '../../map/number.ts';
import type { Communities, Layout, LinkTable, NeighbourTable } from '../types.ts';
import type { Task } from '../parallel.ts';
import { attractionFrom } from './attraction.ts';
import { dotRadii } from './dot-radii.ts';
import { embed } from './embed.ts';
import { neighboursKept, separation } from './quality.ts';
import type { Positions } from './reach.ts';
import { fitInto } from './fit.ts';
import type { LayoutOptions } from './options.ts';
import { LAYOUT_DEFAULTS } from './options.ts';
import { placeIsolated } from './place-isolated.ts';
import { settle } from './settle.ts';
import { separateDots, shrinkOverlapping } from './separate.ts';
import { startPositions } from './start.ts';

export interface LayoutInput {
  readonly neighbours: NeighbourTable;
  readonly communities: Communities;
  /** Only the sizes of the dots come from here. */
  readonly links: LinkTable;
}

/** The layout as a task of its own: it needs nothing of what the topics are called. */
export const layOut: Task<LayoutInput & { readonly options: LayoutOptions }, Layout> = {
  name: 'lay out',
  work: ({ options, ...input }, report) => layoutPapers(input, options, report),
};

/**
 * Positions and radii of all papers, map units, two decimals: neighbours near, topics apart, no two dots overlapping,
 * papers without neighbours on the rim. The same input gives the same bits on every machine: no chance, and in what
 * decides positions only arithmetic that IEEE 754 defines exactly. `report` is told rounds done and rounds in all.
 */
export function layoutPapers(
  input: LayoutInput,
  options: LayoutOptions = LAYOUT_DEFAULTS,
  report: (done: number, total: number) => void = () => undefined,
): Layout {
  const { neighbours, communities } = input;
  const paperCount = neighbours.offsets.length - 1;
  const rows = orderByTopic(neighbours, communities);
  const at = placeRows(input, rows, options, report);
  fitInto(options.side, at.x, at.y);
  const radius = dotRadii(paperCount, input.links, options);
  const radii = Float64Array.from(rows, (paper) => radius[paper]);
  // In a large map papers find their neighbours across regions, too: it keeps fewest of them.
  const bounds = rows.length > options.loosenFrom ? new Int32Array(rows.length) : regionOf(rows, communities);
  const passes = rows.length >= options.settleFrom ? options.settlePasses : 0;
  for (let pass = 0; pass < passes; pass++) {
    settle(at, neighbours, rows, bounds);
    separateDots(at.x, at.y, radii, options);
  }
  if (passes === 0) separateDots(at.x, at.y, radii, options);

  const x = new Float64Array(paperCount);
  const y = new Float64Array(paperCount);
  rows.forEach((paper, row) => {
    x[paper] = at.x[row];
    y[paper] = at.y[row];
  });
  placeIsolated(x, y, radius, new Set(rows), options.side);
  return finish(x, y, radius, options.side);
}

/** Positions of the rows, embedding units. A small collection is laid out several ways and the best one is kept. */
function placeRows(
  { neighbours, communities }: LayoutInput,
  rows: Uint32Array,
  options: LayoutOptions,
  report: (done: number, total: number) => void,
): Positions {
  const districts = denseDistricts(rows, communities);
  const isSmall = rows.length <= options.trialPapers;
  // Few papers have few neighbours to spare, and the time to sum up all forces in each round.
  const exact = isSmall ? { ...options, furtherPull: 1, repulsionEvery: 1 } : options;
  const place = (acrossRegions: number, tell: (done: number, total: number) => void): Positions => {
    const attraction = attractionFrom(neighbours, rows, communities.region, acrossRegions, exact);
    const at = startPositions(attraction, districts, exact);
    if (rows.length > 2) embed(at.x, at.y, attraction, exact, tell);
    return at;
  };
  if (!isSmall) return place(options.acrossRegions, report);
  const trials = options.trialAcrossRegions;
  const regions = regionOf(rows, communities);
  let best: Positions | undefined;
  let bestWorth = -Infinity;
  trials.forEach((acrossRegions, trial) => {
    const at = place(acrossRegions, (done, total) => report(trial * total + done, trials.length * total));
    const worth = neighboursKept(at, neighbours, rows) + options.trialSeparation * separation(at, regions);
    if (worth > bestWorth) [best, bestWorth] = [at, worth];
  });
  return best!;
}

/** Scales map and dots back into the square, rounds to two decimals, and shrinks dots that still overlap. */
function finish(x: Float64Array, y: Float64Array, radius: Float64Array, side: number): Layout {
  let reach = 0;
  for (let i = 0; i < x.length; i++) reach = Math.max(reach, Math.abs(x[i]), Math.abs(y[i]));
  const scale = reach > side / 2 ? side / 2 / reach : 1;
  for (let i = 0; i < x.length; i++) {
    x[i] = toHundredths(x[i] * scale);
    y[i] = toHundredths(y[i] * scale);
    radius[i] *= scale;
  }
  shrinkOverlapping(x, y, radius);
  // Down, so that rounding makes no two dots touch.
  for (let i = 0; i < x.length; i++) radius[i] = Math.floor(radius[i] * 100) / 100;
  return { x, y, radius };
}

/** Papers that have or are a neighbour, ordered by region, district and number. */
function orderByTopic(neighbours: NeighbourTable, communities: Communities): Uint32Array {
  const count = neighbours.offsets.length - 1;
  const linked = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    for (let k = neighbours.offsets[i]; k < neighbours.offsets[i + 1]; k++)
      linked[i] = linked[neighbours.papers[k]] = 1;
  }
  const { region, district } = communities;
  const rows = Uint32Array.from({ length: count }, (_, i) => i).filter((i) => linked[i] === 1);
  return rows.sort((a, b) => region[a] - region[b] || district[a] - district[b] || a - b);
}

/** Region of each row. */
const regionOf = (rows: Uint32Array, { region }: Communities): Int32Array =>
  Int32Array.from(rows, (paper) => region[paper]);

/** District of each row, numbered densely in row order; a paper without one stands alone. */
function denseDistricts(rows: Uint32Array, communities: Communities): Int32Array {
  const numbers = new Map<number, number>();
  let next = 0;
  return Int32Array.from(rows, (paper) => {
    const district = communities.district[paper];
    if (district < 0) return next++;
    let number = numbers.get(district);
    if (number === undefined) numbers.set(district, (number = next++));
    return number;
  });
}
