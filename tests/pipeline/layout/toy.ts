import type { LayoutInput } from '../../../src/pipeline/layout/layout-papers.ts';

/** Builds the layout's input from links `[a, b, weight]` and a region (and district) for each paper. */
export function toy(
  links: readonly (readonly [number, number, number])[],
  regions: readonly number[],
  districts = regions,
): LayoutInput {
  const rows: [number, number][][] = regions.map(() => []);
  for (const [a, b, weight] of links) {
    rows[a]!.push([b, weight]);
    rows[b]!.push([a, weight]);
  }
  for (const row of rows) row.sort((p, q) => q[1] - p[1] || p[0] - q[0]);
  const offsets = new Uint32Array(regions.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.length));
  return {
    neighbours: {
      offsets,
      papers: Uint32Array.from(rows.flatMap((row) => row.map(([paper]) => paper))),
      scores: Float64Array.from(rows.flatMap((row) => row.map(([, weight]) => weight))),
    },
    links: {
      source: Uint32Array.from(links, ([a]) => a),
      target: Uint32Array.from(links, ([, b]) => b),
      weight: Float64Array.from(links, ([, , weight]) => weight),
    },
    communities: { region: Int32Array.from(regions), district: Int32Array.from(districts) },
  };
}

/** Groups of `size` papers, everyone linked to everyone in a group, and one weak link from each group to the next. */
export function cliques(groups: number, size: number): LayoutInput {
  const links: [number, number, number][] = [];
  for (let g = 0; g < groups; g++) {
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) links.push([g * size + a, g * size + b, 1000]);
    if (g > 0) links.push([(g - 1) * size, g * size, 100]);
  }
  return toy(
    links,
    Array.from({ length: groups * size }, (_, i) => Math.floor(i / size)),
  );
}
