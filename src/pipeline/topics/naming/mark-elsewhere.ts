import type { TermTable } from '../../types.ts';
import type { NameCandidate } from './topic-terms.ts';

/**
 * The candidates of each topic, marked where another region has more papers with the term than the topic's own region:
 * most papers on "diffusion models" are not where a district on fast sampling lies.
 */
export function markElsewhere(
  candidates: readonly (readonly NameCandidate[])[],
  parents: readonly (number | null)[],
  regionOf: Int32Array,
  table: TermTable,
): NameCandidate[][] {
  const terms = [...new Set(candidates.flat().map(({ term }) => term))];
  const row = new Int32Array(table.keys.length).fill(-1);
  terms.forEach((term, i) => (row[term] = i));
  const regions = parents.filter((parent) => parent === null).length;
  const counts = new Uint32Array(terms.length * regions);
  regionOf.forEach((region, paper) => {
    if (region < 0) return;
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      const term = row[table.terms[at]];
      if (term >= 0) counts[term * regions + region] += 1;
    }
  });
  const isElsewhere = (term: number, own: number): boolean => {
    const from = row[term] * regions;
    return counts.subarray(from, from + regions).some((papers) => papers > counts[from + own]);
  };
  return candidates.map((list, topic) =>
    list.map((candidate) => ({ ...candidate, isElsewhere: isElsewhere(candidate.term, parents[topic] ?? topic) })),
  );
}
