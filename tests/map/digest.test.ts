import { expect, test } from 'vitest';
import { sharedKeywords } from '../../src/map/digest.ts';
import { tinyMap } from '../state/tiny-map.ts';

test('shared keywords are those of two papers and more, each with its papers and with how many carry the term', () => {
  const map = tinyMap();
  const [many, few] = [0, 1].map((term) => map.terms.label[term]!);
  const keywords = map.papers.id.map((_, paper) => (paper === 0 ? [many, few] : paper === 2 ? [many] : []));
  expect(sharedKeywords({ terms: map.terms, papers: { ...map.papers, keywords } })).toEqual({
    term: [0],
    label: [many],
    carriers: [map.terms.papers[0]!.length],
    papers: [[0, 2]],
  });
});
