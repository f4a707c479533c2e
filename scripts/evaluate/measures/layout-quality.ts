/** Positions of all papers and, where dots have a size, their radii in the same units. */
export interface Picture {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Similarities of one paper to all papers (its own entry is not read). */
export type SimilarityRow = (paper: number) => ArrayLike<number>;

/**
 * Trustworthiness and continuity (Venna & Kaski 2001), each 1 at best: whether papers near on the map are near in the
 * collection, and whether those near in the collection are near on the map. Ranks in the collection follow `similarity`,
 * equal similarities sharing their mean rank. Sums run over `sample` (all papers, or an even sample of a large map).
 */
export function trustAndContinuity(
  picture: Picture,
  nearest: readonly (readonly number[])[],
  similarity: SimilarityRow,
  sample: readonly number[],
  k = 15,
): { trustworthiness: number; continuity: number } {
  const n = picture.x.length;
  if (n < 3 * k) return { trustworthiness: Number.NaN, continuity: Number.NaN };
  let intruders = 0;
  let missing = 0;
  for (const paper of sample) {
    const row = similarity(paper);
    const distances = squaredDistances(picture, paper);
    const onMap = nearestOf(distances, paper, k);
    const inCollection = nearest[paper]!.slice(0, k);
    for (const other of onMap)
      if (!inCollection.includes(other)) intruders += Math.max(0, rankDescending(row, paper, other) - k);
    for (const other of inCollection)
      if (!onMap.includes(other)) missing += Math.max(0, rankAscending(distances, paper, other) - k);
  }
  const scale = 2 / (sample.length * k * (2 * n - 3 * k - 1));
  return { trustworthiness: 1 - scale * intruders, continuity: 1 - scale * missing };
}

/** Mean share of a paper's `k` nearest neighbours found among its `reach` nearest papers on the map. */
export function neighboursKept(
  picture: Picture,
  nearest: readonly (readonly number[])[],
  sample: readonly number[],
  k = 10,
  reach = 30,
): number {
  let sum = 0;
  let counted = 0;
  for (const paper of sample) {
    const wanted = nearest[paper]!.slice(0, k);
    if (wanted.length === 0) continue;
    const near = new Set(nearestOf(squaredDistances(picture, paper), paper, reach));
    sum += wanted.filter((other) => near.has(other)).length / wanted.length;
    counted++;
  }
  return counted === 0 ? Number.NaN : sum / counted;
}

/**
 * Mean silhouette (Rousseeuw 1987) of groups on the map: 1 far apart, 0 touching, below 0 mixed. Papers of group -1 are
 * left out; a group of one counts 0.
 */
export function silhouette(picture: Picture, groups: readonly number[], sample: readonly number[]): number {
  const count = Math.max(-1, ...new Set(groups)) + 1;
  if (new Set(groups.filter((group) => group >= 0)).size < 2) return Number.NaN;
  const sizes = new Uint32Array(count);
  for (const group of groups) if (group >= 0) sizes[group]!++;
  let sum = 0;
  let counted = 0;
  for (const paper of sample) {
    const own = groups[paper]!;
    if (own < 0) continue;
    counted++;
    if (sizes[own] === 1) continue;
    const far = new Float64Array(count);
    for (let i = 0; i < groups.length; i++) {
      if (groups[i]! >= 0)
        far[groups[i]!]! += Math.hypot(picture.x[i]! - picture.x[paper]!, picture.y[i]! - picture.y[paper]!);
    }
    const inside = far[own]! / (sizes[own]! - 1);
    let outside = Infinity;
    for (let group = 0; group < count; group++) {
      if (group !== own && sizes[group]! > 0) outside = Math.min(outside, far[group]! / sizes[group]!);
    }
    sum += inside === outside ? 0 : (outside - inside) / Math.max(inside, outside);
  }
  return counted === 0 ? Number.NaN : sum / counted;
}

/** Share of dots that overlap another one. Sorted by x, so that only dots in reach are compared. */
export function overlappingShare(picture: Picture, radius: ArrayLike<number>): number {
  const order = Array.from(radius, (_, i) => i).sort((a, b) => picture.x[a]! - picture.x[b]!);
  const largest = Array.from(radius).reduce((a, b) => Math.max(a, b), 0);
  const overlapping = new Uint8Array(order.length);
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b]!;
      const dx = picture.x[j]! - picture.x[i]!;
      if (dx >= radius[i]! + largest) break;
      if (Math.hypot(dx, picture.y[j]! - picture.y[i]!) < radius[i]! + radius[j]!) overlapping[i] = overlapping[j] = 1;
    }
  }
  return order.length === 0 ? 0 : overlapping.reduce((sum, one) => sum + one, 0) / order.length;
}

/** Every paper, or `most` of them at even steps. */
export function evenSample(count: number, most: number): number[] {
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, i) => Math.floor((i * count) / taken));
}

function squaredDistances(picture: Picture, paper: number): Float64Array {
  const distances = new Float64Array(picture.x.length);
  for (let i = 0; i < distances.length; i++) {
    const dx = picture.x[i]! - picture.x[paper]!;
    const dy = picture.y[i]! - picture.y[paper]!;
    distances[i] = dx * dx + dy * dy;
  }
  return distances;
}

/** The `k` smallest entries other than `paper` itself, smallest first, ties by number. */
function nearestOf(distances: Float64Array, paper: number, k: number): number[] {
  const best: number[] = [];
  for (let i = 0; i < distances.length; i++) {
    if (i === paper || (best.length === k && distances[i]! >= distances[best[k - 1]!]!)) continue;
    let at = best.length;
    while (at > 0 && distances[best[at - 1]!]! > distances[i]!) at--;
    best.splice(at, 0, i);
    if (best.length > k) best.pop();
  }
  return best;
}

/** Rank (1 = nearest) of `other` by ascending values, ties sharing their mean rank. */
function rankAscending(values: ArrayLike<number>, paper: number, other: number): number {
  let before = 0;
  let ties = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === paper || i === other) continue;
    if (values[i]! < values[other]!) before++;
    else if (values[i] === values[other]) ties++;
  }
  return 1 + before + ties / 2;
}

function rankDescending(values: ArrayLike<number>, paper: number, other: number): number {
  let before = 0;
  let ties = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === paper || i === other) continue;
    if (values[i]! > values[other]!) before++;
    else if (values[i] === values[other]) ties++;
  }
  return 1 + before + ties / 2;
}
