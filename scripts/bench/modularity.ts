import type { LinkColumns } from '../../src/map/types.ts';

/** Modularity of a partition of a weighted undirected graph at resolution 1 (Newman & Girvan 2004). */
export function modularity(groups: readonly number[], links: LinkColumns): number {
  const strength = new Map<number, number>();
  let inside = 0;
  let total = 0;
  links.source.forEach((a, link) => {
    const b = links.target[link]!;
    const weight = links.weight[link]!;
    total += weight;
    if (groups[a] === groups[b]) inside += weight;
    for (const end of [a, b]) strength.set(groups[end]!, (strength.get(groups[end]!) ?? 0) + weight);
  });
  if (total === 0) return 0;
  let expected = 0;
  for (const sum of strength.values()) expected += (sum / (2 * total)) ** 2;
  return inside / total - expected;
}
