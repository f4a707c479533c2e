import { expect, test } from 'vitest';
import { areaUnderCurve } from '../../../scripts/evaluate/measures/auc.ts';
import { f1At, macroF1, normalPhrase } from '../../../scripts/evaluate/measures/keyphrase-f1.ts';
import { majorityLabels } from '../../../scripts/evaluate/measures/majority.ts';
import { adjustedMutualInformation } from '../../../scripts/evaluate/measures/mutual-information.ts';
import { neighbourPrecision } from '../../../scripts/evaluate/measures/neighbour-precision.ts';
import { labelOverlap, nameQuality, npmi } from '../../../scripts/evaluate/measures/topic-names.ts';
import type { Topic } from '../../../src/map/types.ts';
import { porterStem } from '../../../src/pipeline/text/natural.ts';

test('neighbour precision counts neighbours of the own label and takes missing ones as wrong', () => {
  const labels = ['a', 'a', 'a', 'b'];
  // 2 of 3, 1 of 3 (two missing), 2 of 3, 0 of 3.
  const nearest = [[1, 3, 2], [0], [0, 1, 3], [0, 1, 2]];
  expect(neighbourPrecision(nearest, labels, 3)).toBeCloseTo((2 / 3 + 1 / 3 + 2 / 3) / 4);
});

test('neighbour precision looks at the first k only', () => {
  expect(
    neighbourPrecision(
      [
        [1, 2],
        [0, 2],
        [0, 1],
      ],
      ['a', 'a', 'b'],
      1,
    ),
  ).toBeCloseTo(2 / 3);
});

test('AMI is 1 for the same partition under other names, and for the two trivial ones', () => {
  expect(adjustedMutualInformation([0, 0, 1, 1], ['x', 'x', 'y', 'y'])).toBeCloseTo(1);
  expect(adjustedMutualInformation([0, 0, 0], [1, 1, 1])).toBe(1);
  expect(adjustedMutualInformation([0, 1, 2], [2, 1, 0])).toBe(1);
});

test('AMI of one cluster, or of all singletons, against two classes is 0', () => {
  expect(adjustedMutualInformation([0, 0, 0, 0], [0, 0, 1, 1])).toBeCloseTo(0);
  expect(adjustedMutualInformation([0, 1, 2, 3], [0, 0, 1, 1])).toBeCloseTo(0);
});

test('AMI agrees with a case worked by hand', () => {
  // Sizes 2+2 against 2+2 of four things: of the three ways to pair them, one agrees (ln 2), two are independent (0):
  // the expected information is ln 2 / 3. Independent: (0 - ln 2 / 3) / (ln 2 - ln 2 / 3) = -1/2.
  expect(adjustedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5);
});

test('AMI agrees with the definition by counting all arrangements', () => {
  const a = [0, 0, 0, 1, 1, 2];
  const b = [0, 0, 1, 1, 2, 2];
  const information = (p: readonly number[], q: readonly number[]): number => {
    let sum = 0;
    for (const x of new Set(p)) {
      for (const y of new Set(q)) {
        const both = p.filter((_, i) => p[i] === x && q[i] === y).length / p.length;
        const px = p.filter((v) => v === x).length / p.length;
        const qy = q.filter((v) => v === y).length / q.length;
        if (both > 0) sum += both * Math.log(both / (px * qy));
      }
    }
    return sum;
  };
  const arrangements: number[][] = [];
  const arrange = (left: readonly number[], taken: readonly number[]): void => {
    if (left.length === 0) arrangements.push([...taken]);
    left.forEach((value, i) => arrange([...left.slice(0, i), ...left.slice(i + 1)], [...taken, value]));
  };
  arrange(b, []);
  const expected = arrangements.reduce((sum, one) => sum + information(a, one), 0) / arrangements.length;
  const bound = (information(a, a) + information(b, b)) / 2;
  expect(adjustedMutualInformation(a, b)).toBeCloseTo((information(a, b) - expected) / (bound - expected), 10);
});

test('phrases are the same when case, hyphens and endings are set aside', () => {
  expect(normalPhrase('Graph-based Neural Networks', porterStem)).toBe(
    normalPhrase('graph based neural network', porterStem),
  );
});

test('F1@k divides precision by k and removes duplicates before the cut', () => {
  const gold = ['sparse retrieval', 'query expansion'];
  // Two of the first three distinct ones are right: precision 2/5, recall 2/2.
  const proposed = ['sparse retrieval', 'Sparse Retrievals', 'index', 'query expansion'];
  expect(f1At(proposed, gold, 5, porterStem)).toBeCloseTo((2 * 0.4 * 1) / 1.4);
  // Cut at 2 distinct ones: only the first is right.
  expect(f1At(proposed, gold, 2, porterStem)).toBeCloseTo(0.5);
});

test('macro F1 leaves out papers without gold phrases and counts a total miss as 0', () => {
  expect(macroF1([['a'], ['b'], ['c']], [['a'], [], ['x']], 1, porterStem)).toBeCloseTo(0.5);
});

test('the area under the curve is the chance to rank a true case above a false one, ties half', () => {
  expect(areaUnderCurve([0.9, 0.8, 0.1], [true, true, false])).toBe(1);
  expect(areaUnderCurve([0.1, 0.9], [true, false])).toBe(0);
  expect(areaUnderCurve([1, 1, 0], [true, false, false])).toBe(0.75);
  expect(areaUnderCurve([1, 2], [true, true])).toBeNaN();
});

test('the majority label of a topic is its most frequent one; papers without topic have no say', () => {
  expect([...majorityLabels([0, 0, 0, 1, -1], ['a', 'b', 'b', 'c', 'a'])]).toEqual([
    [0, 'b'],
    [1, 'c'],
  ]);
});

test('NPMI is 1 for terms always together, -1 for terms never together, 0 for independent ones', () => {
  expect(npmi([0, 1], [0, 1], 4)).toBeCloseTo(1);
  expect(npmi([0], [1], 4)).toBe(-1);
  expect(npmi([0, 1], [1, 2], 4)).toBeCloseTo(0);
});

const topic = (id: number, name: string, papers: number, terms: readonly [number, number, number][]): Topic => ({
  id,
  parent: null,
  name,
  nameTerms: terms.map(([term, inside, outside]) => ({ term, label: String(term), inside, outside })),
  terms: [],
  papers,
  central: [],
  x: 0,
  y: 0,
});

test('name quality is the mean over topics of the mean over name terms', () => {
  const topics = [
    topic(0, 'Retrieval', 4, [
      [0, 4, 0],
      [1, 2, 2],
    ]),
    topic(1, 'Vision', 2, [[2, 1, 0]]),
    topic(2, 'Vision', 2, [[2, 2, 2]]),
  ];
  const quality = nameQuality(topics, 8, (term) => [[0, 1, 2, 3], [0, 1, 4, 5], [6]][term]!);
  expect(quality.coverage).toBeCloseTo((0.75 + 0.5 + 1) / 3);
  expect(quality.exclusivity).toBeCloseTo((0.75 + 1 + 0.5) / 3);
  // One pair, together in 2 of 8 papers, each in 4: ln((1/4) / (1/4)) = 0.
  expect(quality.npmi).toBeCloseTo(0);
  expect(quality.repeated).toBe(1);
  expect(quality.thin).toBe(1);
});

test('a name overlaps with its label where they share a stemmed word', () => {
  const topics = [topic(0, 'Parsing · treebanks', 3, []), topic(1, 'Images', 3, []), topic(2, 'Codes', 3, [])];
  const majority = new Map([
    [0, 'iwpt'],
    [1, 'wmt'],
    [2, 'unnamed'],
  ]);
  const names = new Map([
    ['iwpt', 'parsing'],
    ['wmt', 'machine translation'],
  ]);
  const stems = (text: string): string[] => text.toLowerCase().split(/\W+/).filter(Boolean).map(porterStem);
  expect(labelOverlap(topics, majority, names, stems)).toBe(0.5);
});
