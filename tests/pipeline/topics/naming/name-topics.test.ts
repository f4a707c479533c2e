import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../../src/pipeline/options.ts';
import { nameTopics, type Nameable } from '../../../../src/pipeline/topics/naming/name-topics.ts';

const KEYS = [
  'sparse retriev',
  'retriev',
  'mixtur of expert',
  'rout',
  'graph',
  'sr',
  'sr system',
  'gender bia',
  'social bias',
];
const LABELS = [
  'sparse retrieval',
  'retrieval',
  'mixture of experts',
  'routing',
  'graphs',
  'SR',
  'SR systems',
  'gender bias',
  'social biases',
];

/** Candidates as [term, papers of the topic that carry it, score]. */
function topic(papers: number, ...candidates: [number, number[], number][]): Nameable {
  return {
    papers,
    parent: null,
    hasParts: false,
    spares: [],
    candidates: candidates.map(([term, members, score]) => ({
      term,
      label: LABELS[term],
      inside: members.length,
      outside: 0,
      score,
      mayName: true,
      members,
    })),
  };
}

/** Numbers of papers, from one on, before another. */
const papers = (from: number, end: number) => Array.from({ length: end - from }, (_, i) => from + i);

const names = (...topics: Nameable[]) => nameTopics(topics, KEYS, DEFAULT_OPTIONS.topics);

test('a name does not repeat a word of its own', () => {
  const [name] = names(topic(6, [0, [0, 1, 2], 3], [1, [0, 1, 2, 3, 4], 2.9]));
  expect(name.name).toBe('Sparse retrieval');
});

test.each([5, 6])('a name does not say a term and its initials', (initials) => {
  const [name] = names(topic(6, [0, [0, 1, 2], 3], [initials, [3, 4, 5], 2.9]));
  expect(name.name).toBe('Sparse retrieval');
});

test('a name does not say one word as singular and as plural', () => {
  const [name] = names(topic(6, [7, [0, 1, 2], 3], [8, [3, 4, 5], 2.9]));
  expect(name.name).toBe('Gender bias');
});

test('a further term speaks of papers that the first does not', () => {
  const [name] = names(topic(6, [0, [0, 1, 2], 3], [3, [0, 1, 2], 2.9], [2, [3, 4, 5], 2]));
  expect(name.name).toBe('Sparse retrieval · mixture of experts');
});

test('no two topics share a name, and the clearer claim goes first', () => {
  const [first, second] = names(topic(4, [0, [0, 1], 1], [4, [0, 1], 0.9]), topic(4, [0, [4, 5], 2]));
  expect(second.name).toBe('Sparse retrieval');
  expect(first.name).toBe('Graphs');
});

test('a topic may share a term with its parts, but not its whole name', () => {
  const part = { ...topic(4, [0, [0, 1, 2, 3], 4]), parent: 0 };
  const whole = { ...topic(8, [0, [0, 1, 2, 3], 3], [2, [4], 2]), hasParts: true };
  expect(names(whole, part).map(({ name }) => name)).toEqual([
    'Sparse retrieval · mixture of experts',
    'Sparse retrieval',
  ]);
  const wider = { ...topic(6, [0, [0, 1, 2, 3], 3], [1, [0, 1, 2, 3, 4], 0.2]), hasParts: true };
  expect(names(wider, part).map(({ name }) => name)).toEqual(['Retrieval', 'Sparse retrieval']);
  const same = { ...topic(4, [0, [0, 1, 2, 3], 3]), hasParts: true };
  expect(names(same, part).map(({ name }) => name)).toEqual(['Topic 1', 'Sparse retrieval']);
});

test('a region that would be called like one of its districts says what else it holds, however little', () => {
  const part = { ...topic(40, [0, papers(0, 30), 4]), parent: 0 };
  const whole = {
    ...topic(60, [0, papers(0, 30), 3], [2, papers(30, 32), 0.1], [1, papers(0, 50), 0.2]),
    hasParts: true,
  };
  expect(names(whole, part)[0].name).toBe('Sparse retrieval · mixture of experts');
});

test('a word that says far less than the best term names nothing, however many papers use it', () => {
  const [name] = names(topic(20, [2, [0, 1, 2], 3], [3, [3, 4, 5], 2], [4, [0, 1, 2, 3, 4, 5, 6, 7], 0.5]));
  expect(name.name).toBe('Mixture of experts · routing');
});

test('of terms that say about as much the one in a quarter of the papers stands first', () => {
  expect(names(topic(20, [2, papers(0, 4), 3], [0, papers(4, 10), 2.4]))[0].terms[0].label).toBe('sparse retrieval');
  expect(names(topic(20, [2, papers(0, 4), 3], [0, papers(4, 10), 2]))[0].terms[0].label).toBe('mixture of experts');
});

test('a single word stands first only where no phrase says more', () => {
  expect(names(topic(20, [2, papers(0, 4), 3], [4, papers(0, 12), 2.9]))[0].name).toBe('Mixture of experts · graphs');
  expect(names(topic(20, [4, papers(0, 12), 3], [2, papers(0, 4), 2.9]))[0].name).toBe('Graphs');
});

test('where most papers are on kinds of one thing, the thing names them, and not its best-known kind', () => {
  expect(names(topic(20, [0, papers(0, 4), 3], [1, papers(0, 15), 1.2]))[0].name).toBe('Retrieval');
  expect(names(topic(20, [0, papers(0, 4), 3], [1, papers(0, 14), 1.2]))[0].name).toBe('Sparse retrieval');
});

test('a term of two papers does not push out what a quarter of them carries', () => {
  expect(names(topic(20, [2, papers(0, 2), 3], [0, papers(0, 6), 2]))[0].name).toBe('Sparse retrieval');
});

test('a further term of a large topic needs five papers, of a small one an eighth of them', () => {
  const withFurther = (all: number, further: number) =>
    names(topic(all, [0, papers(0, all / 4), 3], [2, papers(all / 4, all / 4 + further), 2]))[0].name;
  expect(withFurther(400, 5)).toBe('Sparse retrieval · mixture of experts');
  expect(withFurther(400, 4)).toBe('Sparse retrieval');
  expect(withFurther(24, 3)).toBe('Sparse retrieval · mixture of experts');
  expect(withFurther(24, 2)).toBe('Sparse retrieval');
});

test('a quarter of nine papers, for a further term, is two of them', () => {
  const nine = topic(9, [0, papers(0, 6), 9], [2, papers(7, 9), 8]);
  expect(names(nine)[0].name).toBe('Sparse retrieval · mixture of experts');
});

test('where no term is in a quarter of the papers, a note says so', () => {
  const [name] = names(topic(40, [2, [0, 1, 2], 2], [0, [0, 1, 2, 3], 1.6]));
  expect(name.name).toBe('Sparse retrieval');
  expect(name.note).toContain('in 4 of its 40 papers');
});

test('a term in few of the papers does not stand first, however well it tells them apart', () => {
  expect(names(topic(40, [2, papers(0, 3), 3], [0, papers(3, 11), 1.6]))[0].terms[0].label).toBe('sparse retrieval');
  expect(names(topic(20, [2, papers(0, 3), 3], [0, papers(3, 11), 1.6]))[0].terms[0].label).toBe('mixture of experts');
});

test('what more papers of another region are about does not stand first, but may follow', () => {
  const [broad, own] = topic(20, [0, papers(0, 16), 4], [2, papers(0, 6), 2]).candidates;
  const district = { ...topic(20), candidates: [{ ...broad, isElsewhere: true }, own] };
  expect(names(district)[0].name).toBe('Mixture of experts · sparse retrieval');
  expect(names({ ...district, candidates: [{ ...broad, isElsewhere: true }] })[0].name).toBe('Sparse retrieval');
});

test('a name of what is mostly found elsewhere says what sets the topic apart', () => {
  const [broad, own] = topic(20, [4, papers(0, 15), 4], [2, papers(0, 4), 2]).candidates;
  const named = (outside: number) => names({ ...topic(20), candidates: [{ ...broad, outside }, own] })[0].name;
  expect(named(15)).toBe('Graphs');
  expect(named(16)).toBe('Graphs · mixture of experts');
});

test('two regions never share a term, also where one gives way to its district', () => {
  const part = { ...topic(4, [0, [0, 1, 2, 3], 4]), parent: 0 };
  const first = { ...topic(6, [0, [0, 1, 2, 3], 3], [3, [4, 5], 2]), hasParts: true };
  const second = { ...topic(6, [3, [6, 7, 8, 9], 9]), hasParts: true };
  expect(names(first, second, part).map(({ name }) => name)).toEqual(['Topic 1', 'Routing', 'Sparse retrieval']);
});

test('where others have every term that its papers share, a topic is named by what single papers are about', () => {
  const spares = topic(2, [3, [8], 1], [5, [9], 1], [0, [9], 0.5]).candidates;
  const late = { ...topic(2, [4, [8, 9], 1]), spares };
  const [, second] = names(topic(4, [4, [0, 1, 2, 3], 2]), late);
  expect(second.name).toBe('Routing · SR');
  expect(second.note).toBe('Routing · SR: "routing" is in 1 of its 2 papers only.');
  // Those of other topics are not free either.
  expect(names(topic(4, [4, [0, 1], 2]), topic(4, [3, [4, 5], 2]), late).map(({ name }) => name)[2]).toBe('SR');
});

test('a plain word that two papers share names them before what a single one is about', () => {
  const spares = topic(3, [5, [7], 1], [3, [8, 9], 0.5]).candidates;
  const [, second] = names(topic(4, [4, [0, 1, 2, 3], 2]), { ...topic(3, [4, [7, 8, 9], 1]), spares });
  expect(second.name).toBe('Routing');
});

test('two topics without any term have two numbers', () => {
  const routing = topic(4, [3, [0, 1, 2, 3], 9], [4, [0, 1], 5]);
  expect(names(routing, topic(3, [3, [4], 1]), topic(3, [3, [5], 1])).map(({ name }) => name)).toEqual([
    'Routing',
    'Topic 2',
    'Topic 3',
  ]);
});

test('a topic without any term has a number for a name, and a note', () => {
  const [name] = names(topic(3));
  expect(name.name).toBe('Topic 1');
  expect(name.note).not.toBe('');
});
