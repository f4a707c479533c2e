import type { Attraction } from './attraction.ts';
import { embed } from './embed.ts';
import type { LayoutOptions } from './options.ts';
import { sunflower } from './sunflower.ts';

/** Spread of the start, embedding units: topics are told apart, papers of one topic still move freely. */
const START_SPREAD = 10;

/**
 * First positions: the districts are laid out as single points by the same method, then each paper starts in a small
 * disc around its district. `district[row]` is dense. A start that knows the topics keeps the global order of the map
 * (Kobak & Linderman 2021) and needs no chance.
 */
export function startPositions(
  attraction: Attraction,
  district: Int32Array,
  options: LayoutOptions,
): { x: Float64Array; y: Float64Array } {
  const rows = district.length;
  let districts = 0;
  for (let i = 0; i < rows; i++) districts = Math.max(districts, district[i] + 1);
  const centres = sunflower(districts);
  if (districts > 2)
    embed(centres.x, centres.y, mergeDistricts(attraction, district, districts), options, () => undefined);
  scaleTo(START_SPREAD, centres.x, centres.y);

  const size = new Uint32Array(districts);
  for (let i = 0; i < rows; i++) size[district[i]]++;
  const x = new Float64Array(rows);
  const y = new Float64Array(rows);
  const seen = new Uint32Array(districts);
  const discs = new Map<number, { x: Float64Array; y: Float64Array }>();
  for (let i = 0; i < rows; i++) {
    const d = district[i];
    let disc = discs.get(size[d]);
    if (disc === undefined) discs.set(size[d], (disc = sunflower(size[d])));
    const radius = START_SPREAD * Math.sqrt(size[d] / rows);
    const k = seen[d]++;
    x[i] = centres.x[d] + radius * disc.x[k];
    y[i] = centres.y[d] + radius * disc.y[k];
  }
  return { x, y };
}

function mergeDistricts(attraction: Attraction, district: Int32Array, districts: number): Attraction {
  const maps: Map<number, number>[] = Array.from({ length: districts }, () => new Map());
  let sum = 0;
  for (let i = 0; i < district.length; i++) {
    for (let k = attraction.offsets[i]; k < attraction.offsets[i + 1]; k++) {
      const a = Math.min(district[i], district[attraction.targets[k]]);
      const b = Math.max(district[i], district[attraction.targets[k]]);
      if (a === b) continue;
      maps[a].set(b, (maps[a].get(b) ?? 0) + attraction.weights[k]);
      sum += attraction.weights[k];
    }
  }
  const offsets = new Uint32Array(districts + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  for (let d = 0; d < districts; d++) {
    for (const [other, weight] of [...maps[d]].sort((p, q) => p[0] - q[0])) {
      targets.push(other);
      weights.push(weight / (2 * sum));
    }
    offsets[d + 1] = targets.length;
  }
  return { offsets, targets: Uint32Array.from(targets), weights: Float64Array.from(weights) };
}

function scaleTo(spread: number, x: Float64Array, y: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i] + y[i] * y[i];
  const scale = sum > 0 ? spread / Math.sqrt(sum / x.length) : 1;
  for (let i = 0; i < x.length; i++) {
    x[i] *= scale;
    y[i] *= scale;
  }
}
