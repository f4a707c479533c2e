import { expect, test } from 'vitest';
import { adjacencyOf } from '../../../src/pipeline/graph/adjacency.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { joinUnlike } from '../../../src/pipeline/topics/join-unlike.ts';
import { paperOf } from '../papers.ts';

/** Papers 0 and 1 are on parsing, 2 and 3 on nothing in common; paper 2 is most like 3, and then like 1. */
const TEXTS = [
  'Dependency parsing is fast. Dependency parsing needs trees.',
  'Dependency parsing is slow. Dependency parsing needs memory.',
  'Signed networks change..',
  'Temporal reasoning is hard..',
  'Rivers.',
  'Rivers.',
];
const links = {
  source: Uint32Array.from([0, 2, 1, 4]),
  target: Uint32Array.from([1, 3, 2, 5]),
  weight: Float64Array.from([9, 8, 1, 9]),
};
const analysis = await analyseTexts(
  TEXTS.map((abstract, id) => paperOf(id, { title: '', abstract })),
  DEFAULT_OPTIONS,
);
const adjacency = adjacencyOf(links, TEXTS.length, 1);
const found = Int32Array.from([0, 0, 1, 1, 2, 2]);

test('two papers that share nothing which could name a topic join the nearest topic that has something', () => {
  expect([...joinUnlike(analysis, adjacency, found, DEFAULT_OPTIONS.topics)]).toEqual([0, 0, 0, 0, 1, 1]);
});

test('a large collection keeps its topics as they were found', () => {
  const options = { ...DEFAULT_OPTIONS.topics, twoLevelsFrom: TEXTS.length };
  expect([...joinUnlike(analysis, adjacency, found, options)]).toEqual([...found]);
});

/** Papers 0 and 1 are on parsing, 2 to 5 on nothing in common, 6 and 7 on rivers. */
const LOOSE = [
  ...TEXTS.slice(0, 2),
  'Signed networks change.',
  'Temporal reasoning is hard.',
  'Finite geometry is old.',
  'Coffee roasting is new.',
  'Rivers.',
  'Rivers.',
];
const loosely = adjacencyOf(
  {
    source: Uint32Array.from([0, 2, 3, 4, 1, 6]),
    target: Uint32Array.from([1, 3, 4, 5, 2, 7]),
    weight: Float64Array.from([9, 8, 8, 8, 1, 9]),
  },
  LOOSE.length,
  1,
);
const analysedLoose = await analyseTexts(
  LOOSE.map((abstract, id) => paperOf(id, { title: '', abstract })),
  DEFAULT_OPTIONS,
);
const joinLoose = (...topics: number[]) => [
  ...joinUnlike(analysedLoose, loosely, Int32Array.from(topics), DEFAULT_OPTIONS.topics),
];

test('four papers that share nothing are no topic of their own beside two others', () => {
  expect(joinLoose(0, 0, 1, 1, 1, 1, 2, 2)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
});

test('but of two topics in all, four papers that share nothing stay apart', () => {
  expect(joinLoose(0, 0, 1, 1, 1, 1, 0, 0)).toEqual([0, 0, 1, 1, 1, 1, 0, 0]);
});
