import type { LinkTable } from '../types.ts';
import type { LayoutOptions } from './options.ts';

/** Smallest and largest radius over the mean one: weights differ by hundreds, dots by what the eye can compare. */
const SMALLEST = 0.6;
const LARGEST = 2;

/**
 * Radii in map units. A dot's area grows with the summed weight of its paper's links; all dots together cover
 * `dotShare` of the map's square, unless that makes them larger than `largestMeanRadius`.
 */
export function dotRadii(paperCount: number, links: LinkTable, options: LayoutOptions): Float64Array {
  const strength = new Float64Array(paperCount);
  let sum = 0;
  for (let k = 0; k < links.source.length; k++) {
    strength[links.source[k]] += links.weight[k];
    strength[links.target[k]] += links.weight[k];
    sum += 2 * links.weight[k];
  }
  const mean = sum > 0 ? sum / paperCount : 1;
  const radius = new Float64Array(paperCount);
  let area = 0;
  for (let i = 0; i < paperCount; i++) {
    radius[i] = Math.min(LARGEST, Math.max(SMALLEST, Math.sqrt(strength[i] / mean)));
    area += radius[i] * radius[i];
  }
  const covering = Math.sqrt((options.dotShare * options.side * options.side) / (Math.PI * area));
  const unit = Math.min(options.largestMeanRadius, covering);
  for (let i = 0; i < paperCount; i++) radius[i] *= unit;
  return radius;
}
