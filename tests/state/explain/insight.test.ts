import { expect, test } from 'vitest';
import { bridgesOf } from '../../../src/state/explain/bridges.ts';
import { certaintyOf } from '../../../src/state/explain/certainty.ts';
import { comparePapers } from '../../../src/state/explain/compare.ts';
import { distinctTerms } from '../../../src/state/explain/distinct-terms.ts';
import { markedPair } from '../../../src/state/explain/marked-pair.ts';
import { topicEvidence } from '../../../src/state/explain/topic-evidence.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import type { Mark } from '../../../src/state/types.ts';
import { explorerOf, settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { readerOf } from '../reader.ts';
import { LATENT, tinyMap } from '../tiny-map.ts';

const explorer = await explorerOf();
const { insight, collection } = explorer;
await insight.prepareText();
const number = (id: string): number => collection.paperWithId(id);
const marked = (text: string, marks: readonly Mark[]): string[] =>
  marks.map(({ start, end, colour }) => `${colour}:${text.slice(start, end)}`);

test('a link is its shared terms and its latent part, 100 % in all', () => {
  const [source, target] = [number('router'), number('experts')];
  const reason = insight.linkReason(source, target, 3)!;
  const weight = collection.linkWeight(source, target)!;
  expect(reason.similarity).toBe(weight / collection.manifest.similarity.scale);
  expect(reason.terms.map((term) => term.label)[0]).toBe('mixture of experts');
  const sum = reason.terms.reduce((total, term) => total + term.share, 0) + reason.others.share + reason.latent;
  expect(sum).toBe(100);
  expect(reason.latent).toBe(Math.round((100 * LATENT) / weight));
  expect(reason.others.terms).toBeGreaterThan(0);
  expect(reason.sentence).toMatch(/^shares mixture of experts \(\d+\s%\), .+ \(\d+\s%\) and \d+ more terms$/);
});

test('two papers without a link are explained by their terms alone', () => {
  const reason = insight.linkReason(number('pruning'), number('sparse'))!;
  expect(reason).toMatchObject({ terms: [], latent: 0, similarity: 0, sentence: 'shares no term' });
});

test('the same shared term has the same colour in both texts, abbreviations included', () => {
  const reason = insight.linkReason(number('router'), number('experts'))!;
  const { source, target } = markedPair(reason, collection)!;
  expect(marked(source.title, source.titleMarks)).toContain('0:MoE');
  const inAbstract = marked(source.abstract, source.abstractMarks);
  expect(inAbstract).toEqual(expect.arrayContaining(['0:mixture of experts', '0:MoE']));
  expect(marked(target.title, target.titleMarks)).toContain('0:Mixture-of-Experts');
});

test('a paper is read with its keywords marked', () => {
  const paper = insight.paper(number('router'))!;
  expect(paper.keywords.map((keyword) => keyword.label)).toEqual(['mixture of experts', 'router']);
  expect(marked(paper.abstract, paper.marks)).toEqual(['0:mixture of experts', '0:MoE', '1:router']);
  expect(insight.paper(number('pruning'))!.givenKeywords).toEqual(['model compression']);
});

test('how sure a topic is', () => {
  expect(certaintyOf(number('router'), collection)).toBe('In this district in all 20 runs.');
  expect(certaintyOf(number('experts'), collection)).toBe(
    'In this district in 18 of 20 runs; otherwise most often in the district “Pruning”.',
  );
  expect(certaintyOf(number('alone'), collection)).toBe('In no topic: it shares no term with any other paper.');
});

test.each([
  [{ topic: 0, other: 1, kept: 15 }, 'In this topic in 15 of 20 runs; otherwise most often in the topic “Retrieval”.'],
  [
    { topic: 1, other: 3, kept: 8 },
    'Unsure: in this topic in only 8 of 20 runs; otherwise most often in the district “Pruning” of “Experts”.',
  ],
  [{ topic: 2, other: -1, kept: 10 }, 'In this district in 10 of 20 runs.'],
])(
  'what the runs say is said of the level that they are about: %j',
  async ({ topic, other: otherTopic, kept }, said) => {
    const map = tinyMap();
    const all = (value: number): number[] => map.papers.id.map(() => value);
    const papers = { ...map.papers, topic: all(topic), otherTopic: all(otherTopic), stability: all(kept) };
    const { collection: other } = await explorerOf({ ...map, papers });
    expect(certaintyOf(0, other)).toBe(said);
  },
);

test('a topic shows the papers behind each term of its name, and exactly those can be opened', () => {
  const [term] = topicEvidence(0, collection);
  expect(term.sentence).toBe('in 3 of 3 papers here, 0 elsewhere');
  const inside = explorer.papersOf({ kind: 'term', term: term.term, topic: 0, where: 'inside' });
  expect(inside.map((paper) => collection.papers.id[paper])).toEqual(['router', 'experts', 'pruning']);
  expect(explorer.papersOf({ kind: 'term', term: term.term, topic: 0, where: 'outside' })).toEqual([]);
});

test('bridges lead to other topics of the same level', () => {
  expect(bridgesOf(0, collection)!.bridges).toMatchObject([
    { topic: 1, links: 1, best: [{ source: number('pruning'), target: number('dense') }] },
  ]);
  expect(bridgesOf(2, collection)!.bridges.map((bridge) => bridge.topic)).toEqual([3]);
  expect(
    bridgesOf(3, collection)!
      .bridges.map((bridge) => bridge.topic)
      .toSorted(),
  ).toEqual([1, 2]);
});

test('bridges of a large map count all its links, not only the strongest that came first', async () => {
  const large = new Explorer(readerOf(tinyMap(), 3, 2, 2), preferences());
  // What is missing is asked for; until it is here nothing is claimed.
  expect(large.collection.links.weight).toHaveLength(2);
  expect(bridgesOf(0, large.collection)).toBeNull();
  await settle();
  expect(bridgesOf(0, large.collection)).toEqual(bridgesOf(0, collection));
  for (const topic of [1, 2, 3]) {
    bridgesOf(topic, large.collection);
    await settle();
    expect(bridgesOf(topic, large.collection)).toEqual(bridgesOf(topic, collection));
  }
});

test('what a selection is: the terms that it has and the rest has not', () => {
  const terms = distinctTerms([number('sparse'), number('dense')], null, collection)!;
  expect(terms[0]).toMatchObject({ label: 'documents', inside: 2, insideTotal: 2, outside: 0, outsideTotal: 4 });
  expect(terms.every((term, at) => at === 0 || term.score <= terms[at - 1].score)).toBe(true);
  expect(distinctTerms([], null, collection)).toEqual([]);
});

test('a comparison names what separates, what is shared, who bridges and who is alike without a link', () => {
  const comparison = comparePapers(collection.papersOf(0), collection.papersOf(1), collection)!;
  expect(comparison.leftTerms.map((term) => term.label)).toContain('mixture of experts');
  expect(comparison.rightTerms.map((term) => term.label)).toContain('documents');
  expect(comparison.bridges.map(({ paper, side }) => [collection.papers.id[paper], side])).toEqual([
    ['pruning', 'left'],
    ['dense', 'right'],
  ]);
  for (const pair of comparison.unlinked) expect(collection.linkWeight(pair.left, pair.right)).toBe(0);
  const overlap = comparePapers([0, 1], [1, 2], collection)!;
  expect(overlap.both).toEqual([1]);
});

test('a comparison counts the papers of either side that carry a term, those in both on both', () => {
  const comparison = comparePapers([0, 1, 2], [2, 3, 4], collection)!;
  expect(comparison.both).toEqual([2]);
  for (const { term, left, right } of [...comparison.leftTerms, ...comparison.rightTerms, ...comparison.sharedTerms]) {
    const { papers } = collection.term(term)!;
    expect(left).toBe(papers.filter((paper) => paper <= 2).length);
    expect(right).toBe(papers.filter((paper) => paper >= 2 && paper <= 4).length);
  }
});

test('a route follows links and may not exist', () => {
  const route = insight.route(number('router'), number('sparse'))!;
  expect(route.kind).toBe('found');
  if (route.kind === 'found') {
    expect(route.papers.map((paper) => collection.papers.id[paper])).toEqual(['router', 'pruning', 'dense', 'sparse']);
    for (const { from, to, similarity } of route.hops) {
      expect(similarity).toBe(collection.similarity(collection.linkWeight(from, to)!));
    }
  }
  expect(insight.route(number('router'), number('alone'))).toEqual({ kind: 'none', ofAllLinks: true });
  expect(insight.route(2, 2)).toEqual({ kind: 'found', papers: [2], hops: [] });
});

test('a pasted text finds its neighbours with reasons, its topic and its place', () => {
  const match = insight.likeText('Our MoE has a router for experts.')!;
  expect(
    match.nearest
      .slice(0, 2)
      .map((near) => collection.papers.id[near.paper])
      .toSorted(),
  ).toEqual(['experts', 'router']);
  for (const near of match.nearest) {
    expect(near.terms.reduce((sum, term) => sum + term.share, 0) + near.others.share).toBe(100);
  }
  expect(match.topic).toBe(2);
  expect(match.at!.x).toBeLessThan(60);
  expect(insight.likeText('xylophone')).toMatchObject({ nearest: [], topic: -1, at: null });
});

test('a text lies on the land of the topic that it is said to lie in, also where its nearest papers lie apart', async () => {
  const map = tinyMap();
  // The two papers about mixtures of experts lie apart, and one about pruning lies between them.
  const { insight: other, collection: apart } = await explorerOf({
    ...map,
    papers: { ...map.papers, x: [0, 1000, 500, 2000, 2000, 3000], y: [0, 0, 0, 0, 0, 0] },
  });
  await other.prepareText();
  const { topic, at } = other.likeText('Our MoE has a router for experts.')!;
  const nearest = [...apart.papers.x.keys()].sort(
    (a, b) => Math.abs(apart.papers.x[a] - at!.x) - Math.abs(apart.papers.x[b] - at!.x),
  );
  expect(topic).toBe(2);
  expect(apart.papers.topic[nearest[0]]).toBe(topic);
});

test('what is not here yet is null, and comes', async () => {
  const late = new Explorer(readerOf(tinyMap(), 4, 2), preferences());
  // Titles come by themselves after the first picture.
  await late.collection.loadTitles();
  await late.insight.prepareText();
  const ask = () => [
    late.insight.paper(0),
    late.insight.linkReason(0, 1),
    distinctTerms([3, 4], null, late.collection),
    comparePapers([0, 1], [3, 4], late.collection),
    late.insight.likeText('experts route'),
  ];
  expect(ask()).toEqual([null, null, null, null, null]);
  for (let turn = 0; turn < 40 && ask().includes(null); turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  expect(ask()).toEqual([
    insight.paper(0),
    insight.linkReason(0, 1),
    distinctTerms([3, 4], null, collection),
    comparePapers([0, 1], [3, 4], collection),
    insight.likeText('experts route'),
  ]);
});

test('terms that set papers apart wait for the last of their texts, which hold the keywords', async () => {
  const reader = readerOf(tinyMap(), Infinity, 2);
  const release: (() => void)[] = [];
  const texts: typeof reader.texts = async (at) => {
    await new Promise<void>((resolve) => release.push(resolve));
    return reader.texts(at);
  };
  const late = new Explorer({ ...reader, texts }, preferences());
  const ask = () => [
    distinctTerms([0, 1, 3, 4], null, late.collection),
    comparePapers([0, 1], [3, 4], late.collection),
  ];
  ask();
  void late.collection.prepare();
  await settle();
  expect(ask()).toEqual([null, null]);
  for (const text of release) {
    expect(ask()).toEqual([null, null]);
    text();
    await settle();
  }
  expect(ask()).toEqual([distinctTerms([0, 1, 3, 4], null, collection), comparePapers([0, 1], [3, 4], collection)]);
});
