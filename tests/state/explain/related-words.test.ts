import { expect, test } from 'vitest';
import { relatedWords } from '../../../src/state/explain/related-words.ts';
import { explorerOf } from '../explorers.ts';
import { seedMap } from '../seed-map.ts';

const { collection } = await explorerOf(await seedMap());
const pairs = collection.links.source
  .map((source, at) => [source, collection.links.target[at]] as const)
  .filter((_, at) => at % 7 === 0);

test('related words are in the one paper, not in the other, and in papers linked to the other', () => {
  for (const [paper, other] of pairs) {
    const round = new Set(collection.neighbours(other).map((neighbour) => neighbour.paper));
    for (const { term, papers } of relatedWords(paper, other, collection, 4)) {
      const carriers = collection.term(term)!.papers;
      expect(carriers).toContain(paper);
      expect(carriers).not.toContain(other);
      expect(papers).toEqual(carriers.filter((one) => one !== paper && round.has(one)));
      expect(papers.length).toBeGreaterThan(1);
    }
  }
});

test('most links have instances of their related vocabulary', () => {
  const told = pairs.filter(
    ([a, b]) => relatedWords(a, b, collection, 1).length + relatedWords(b, a, collection, 1).length > 0,
  );
  expect(told.length / pairs.length).toBeGreaterThan(0.9);
});
