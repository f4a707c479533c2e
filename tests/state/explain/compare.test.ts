import { expect, test } from 'vitest';
import { comparePapers } from '../../../src/state/explain/compare.ts';
import type { ComparedTerm } from '../../../src/state/types.ts';
import { explorerOf } from '../explorers.ts';
import { seedMap } from '../seed-map.ts';

const { collection, insight } = await explorerOf(await seedMap());
const regions = collection.regions.map(({ id }) => id);
const comparisons = regions.flatMap((one) =>
  regions
    .filter((other) => other > one)
    .map((other) => comparePapers(collection.papersOf(one), collection.papersOf(other), collection)!),
);
const labels = (terms: readonly ComparedTerm[]): string[] => terms.map(({ label }) => label);

test('a term that most papers of one side have, and one of the other, belongs to that side', () => {
  const [trees, compression] = ['Tree search', 'Model compression'].map((name) =>
    collection.papersOf(collection.regions.find((region) => region.name.startsWith(name))!.id),
  );
  const { leftTerms, sharedTerms } = comparePapers(trees, compression, collection)!;
  expect(leftTerms).toContainEqual(expect.objectContaining({ label: 'tree search', left: 5, right: 1 }));
  expect(labels(sharedTerms)).not.toContain('tree search');
});

test('no shared term has four times the papers of the other side, and no term of a side is as usual on the other', () => {
  for (const { left, right, leftTerms, rightTerms, sharedTerms } of comparisons) {
    const ratio = (row: ComparedTerm): number => row.left / left.length / (row.right / right.length);
    const uneven = sharedTerms.filter((row) => row.left + row.right > 4 && Math.abs(Math.log2(ratio(row))) > 2);
    const even = [...leftTerms.filter((row) => ratio(row) < 1.2), ...rightTerms.filter((row) => ratio(row) > 1 / 1.2)];
    expect([labels(uneven), labels(even)]).toEqual([[], []]);
  }
});

test('terms that a side has much more of are among the few told, though it has many of its own', () => {
  const sides = regions.flatMap((one) => {
    const own = collection.papersOf(one);
    const others = regions.filter((other) => other !== one).flatMap((other) => collection.papersOf(other));
    const { leftTerms, rightTerms } = comparePapers(own, others, collection)!;
    return [leftTerms.length, rightTerms.length];
  });
  expect(Math.max(...sides)).toBe(8);
});

test('a pair that is alike but not linked has the first reasons that its own page gives', () => {
  for (const { unlinked } of comparisons) {
    for (const { left, right, terms } of unlinked)
      expect(terms).toEqual(
        insight
          .linkReason(left, right)!
          .terms.slice(0, 3)
          .map(({ label }) => label),
      );
  }
});
