import Delaunator from 'delaunator';
import { looksOf, worstDistance } from './colour.ts';
import { COLOUR_COUNT, topicColour } from './palette.ts';
import type { MapPicture } from './picture.ts';

/** What two regions count that do not touch, against 1 for two that share the longest border. */
const APART = 0.04;
/** Borders shorter than this share of the longest one count as this: a short border is one too. */
const SHORT = 0.3;

/** Papers that tell which regions touch; of a larger map every so many-th is looked at. */
const SAMPLE = 10_000;

/**
 * A palette slot for each region, so that regions side by side on the map get the colours that are easiest to tell apart for
 * every kind of sight. Deterministic. Regions are few, so a simple local search finds a good answer at once.
 */
export function assignColours(picture: Pick<MapPicture, 'paperCount' | 'x' | 'y' | 'region' | 'regions'>): number[] {
  const count = picture.regions.length;
  const slotCount = Math.max(COLOUR_COUNT, Math.ceil(count / COLOUR_COUNT) * COLOUR_COUNT);
  const borders = borderLengths(picture);
  const near = closeness(slotCount);
  let best: number[] = [];
  let least = Infinity;
  // The search ends in the nearest good answer, so it starts from each rotation of the palette in turn.
  for (let turn = 0; turn < COLOUR_COUNT; turn++) {
    const start = Array.from({ length: count }, (_, region) => (region + turn) % slotCount);
    const { slots, cost } = improve(start, slotCount, borders, near);
    if (cost < least - 1e-9) [best, least] = [slots, cost];
  }
  return best;
}

/** Swaps two regions' slots, or a slot for a free one, as long as that helps. */
function improve(
  start: readonly number[],
  slotCount: number,
  borders: readonly (readonly number[])[],
  near: readonly (readonly number[])[],
): { slots: number[]; cost: number } {
  const slots = [...start];
  const count = slots.length;
  const costOf = (region: number, slot: number, other = -1): number => {
    let cost = 0;
    for (let to = 0; to < count; to++) {
      if (to !== region && to !== other) cost += borders[region]![to]! * near[slot]![slots[to]!]!;
    }
    return cost;
  };
  // Each step lowers the total, so this ends; the bound only guards against rounding.
  for (let round = 0; round < 50; round++) {
    let moved = false;
    for (let a = 0; a < count; a++) {
      for (let slot = 0; slot < slotCount; slot++) {
        if (!slots.includes(slot) && costOf(a, slot) < costOf(a, slots[a]!) - 1e-9) {
          slots[a] = slot;
          moved = true;
        }
      }
      for (let b = a + 1; b < count; b++) {
        const before = costOf(a, slots[a]!, b) + costOf(b, slots[b]!, a);
        const after = costOf(a, slots[b]!, b) + costOf(b, slots[a]!, a);
        if (after < before - 1e-9) {
          [slots[a], slots[b]] = [slots[b]!, slots[a]!];
          moved = true;
        }
      }
    }
    if (!moved) break;
  }
  return { slots, cost: slots.reduce((sum, slot, region) => sum + costOf(region, slot), 0) };
}

/** How long the border of two regions is: neighbouring papers (Delaunay) across it, as a share of the longest border. */
export function borderLengths(picture: Pick<MapPicture, 'paperCount' | 'x' | 'y' | 'region' | 'regions'>): number[][] {
  const borders = picture.regions.map(() => new Array<number>(picture.regions.length).fill(0));
  const every = Math.max(1, Math.ceil(picture.paperCount / SAMPLE));
  const looked = Array.from({ length: Math.ceil(picture.paperCount / every) }, (_, at) => at * every);
  const { halfedges, triangles } = Delaunator.from(
    looked,
    (paper) => picture.x[paper]!,
    (paper) => picture.y[paper]!,
  );
  const regionAt = (corner: number): number => picture.region[triangles[corner]! * every]!;
  let longest = 0;
  for (let edge = 0; edge < halfedges.length; edge++) {
    if (halfedges[edge]! > edge) continue;
    const a = regionAt(edge);
    const b = regionAt(edge % 3 === 2 ? edge - 2 : edge + 1);
    // One or two papers, or some in a row, make no triangle: corners are then missing.
    if (!(a >= 0 && b >= 0) || a === b) continue;
    borders[a]![b]!++;
    borders[b]![a]!++;
    longest = Math.max(longest, borders[a]![b]!);
  }
  return borders.map((row) => row.map((papers) => (papers === 0 ? APART : Math.max(SHORT, papers / longest))));
}

/** How easily two slots are mixed up: a high power of the inverse of their distance, so that the worst pair decides, in the worse of both themes. */
function closeness(slotCount: number): number[][] {
  const slots = Array.from({ length: slotCount }, (_, slot) => slot);
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    slots.map((slot) => looksOf(topicColour(slot, theme))),
  );
  const distance = (a: number, b: number): number =>
    Math.min(worstDistance(light![a]!, light![b]!), worstDistance(dark![a]!, dark![b]!));
  return slots.map((a) => slots.map((b) => (a === b ? 1e9 : (0.1 / Math.max(distance(a, b), 0.005)) ** 6)));
}
