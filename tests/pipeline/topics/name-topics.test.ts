import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { nameTopics, type Nameable } from '../../../src/pipeline/topics/name-topics.ts';

const KEYS = ['sparse retriev', 'retriev', 'mixtur of expert', 'rout', 'graph', 'sr'];
const LABELS = ['sparse retrieval', 'retrieval', 'mixture of experts', 'routing', 'graphs', 'SR'];

/** Candidates as [term, papers of the topic that carry it, score]. */
function topic(papers: number, ...candidates: [number, number[], number][]): Nameable {
  return {
    papers,
    parent: null,
    whole: false,
    spares: [],
    candidates: candidates.map(([term, members, score]) => ({
      term,
      label: LABELS[term],
      inside: members.length,
      outside: 0,
      score,
      names: true,
      members,
    })),
  };
}

const names = (...topics: Nameable[]) => nameTopics(topics, KEYS, DEFAULT_OPTIONS.topics);

test('a name does not repeat a word of its own', () => {
  const [name] = names(topic(6, [0, [0, 1, 2], 3], [1, [0, 1, 2, 3, 4], 2.9]));
  expect(name.name).toBe('Sparse retrieval');
});

test('a name does not say a term and its initials', () => {
  const [name] = names(topic(6, [0, [0, 1, 2], 3], [5, [3, 4, 5], 2.9]));
  expect(name.name).toBe('Sparse retrieval');
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
  const whole = { ...topic(8, [0, [0, 1, 2, 3], 3], [2, [4], 2]), whole: true };
  expect(names(whole, part).map(({ name }) => name)).toEqual([
    'Sparse retrieval · mixture of experts',
    'Sparse retrieval',
  ]);
  const wider = { ...topic(6, [0, [0, 1, 2, 3], 3], [1, [0, 1, 2, 3, 4], 0.2]), whole: true };
  expect(names(wider, part).map(({ name }) => name)).toEqual(['Retrieval', 'Sparse retrieval']);
  const same = { ...topic(4, [0, [0, 1, 2, 3], 3]), whole: true };
  expect(names(same, part).map(({ name }) => name)).toEqual(['Topic 1', 'Sparse retrieval']);
});

test('a word that says far less than the best term names nothing, however many papers use it', () => {
  const [name] = names(topic(20, [2, [0, 1, 2], 3], [3, [3, 4, 5], 2], [4, [0, 1, 2, 3, 4, 5, 6, 7], 0.5]));
  expect(name.name).toBe('Mixture of experts · routing');
});

test('where no term is in a quarter of the papers, the one in most papers names the topic and a note says so', () => {
  const [name] = names(topic(40, [2, [0, 1], 2], [3, [0, 1, 2, 3], 1]));
  expect(name.name).toBe('Routing');
  expect(name.note).toContain('in 4 of its 40 papers');
});

test('two regions never share a term, also where one gives way to its district', () => {
  const part = { ...topic(4, [0, [0, 1, 2, 3], 4]), parent: 0 };
  const first = { ...topic(6, [0, [0, 1, 2, 3], 3], [3, [4, 5], 2]), whole: true };
  const second = { ...topic(6, [3, [6, 7, 8, 9], 9]), whole: true };
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
