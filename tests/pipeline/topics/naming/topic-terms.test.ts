import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../../src/pipeline/options.ts';
import { inThisThread } from '../../../../src/pipeline/parallel.ts';
import { analyseTexts, type TextAnalysis } from '../../../../src/pipeline/text/analyse-texts.ts';
import { standing } from '../../../../src/pipeline/topics/naming/term-says.ts';
import {
  asFound,
  forNaming,
  topicTerms,
  type NameCandidate,
} from '../../../../src/pipeline/topics/naming/topic-terms.ts';
import { collectionOf } from '../../papers.ts';

const analysed = (...abstracts: string[]) =>
  analyseTexts(
    collectionOf(abstracts.map((abstract, i) => ({ title: `Paper ${i}`, abstract }))).papers,
    DEFAULT_OPTIONS,
    () => undefined,
    inThisThread,
  );

const papersOn = (subjects: string, count: number) => Array.from({ length: count }, () => subjects);

test('papers without a keyword in common are named by a phrase they share, and not by a plain word', async () => {
  const analysis = await analysed(
    'We propose to model friendship over time, and incorporate temporal interactions using separate modules.',
    'We propose to model games over time; players temporal interactions using compact graphs.',
    'We propose to model markets.',
    'We propose to model rivers.',
  );
  // None of their phrases is a keyword, as in papers with better ones.
  const bare = { ...analysis, keywords: { ...analysis.keywords, offsets: new Uint32Array(5) } };
  const [pair] = topicTerms(bare, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  expect(pair.filter(({ mayName }) => mayName).map(({ label }) => label)).toEqual(['temporal interactions']);
});

test('papers that share nothing telling are named by what each of them is about', async () => {
  const analysis = await analysed(
    'Signed networks change. Signed networks are called papers.',
    'Temporal reasoning is hard. Temporal reasoning needs papers.',
    'Rivers.',
    'Markets.',
  );
  const [pair] = topicTerms(analysis, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  const naming = pair.filter(({ mayName }) => mayName);
  expect(naming.map(({ label, inside }) => [label.toLowerCase(), inside])).toEqual([
    ['signed networks', 1],
    ['temporal reasoning', 1],
  ]);
});

test('a noun in the keywords of two papers names them before what each is about, though another paper has it, too', async () => {
  const analysis = await analysed(
    'Vertex deletion is hard. Vertex deletion needs time.',
    'Vertex cover is hard. Vertex cover needs memory.',
    'Rivers. A vertex is seen.',
    'Markets.',
  );
  const [pair] = topicTerms(analysis, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  const naming = pair.filter(({ mayName, spare }) => mayName && !spare);
  expect(naming.map(({ label, inside, outside }) => [label.toLowerCase(), inside, outside])).toEqual([
    ['vertex', 2, 1],
  ]);
});

test('a phrase that ends the keywords of two papers names them, though it stands alone nowhere', async () => {
  const analysis = await analysed('Outdoor image dehazing.', 'Nighttime image dehazing.', 'Rivers.', 'Markets.');
  const [pair] = topicTerms(analysis, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  expect(pair.find(({ spare }) => !spare)?.label.toLowerCase()).toBe('image dehazing');
});

test('a noun in the keywords of three papers names them, though it stands alone nowhere', async () => {
  const analysis = await analysed(
    'Protein structures.',
    'Protein surfaces.',
    'Edible protein.',
    'Rivers.',
    'Markets.',
    'Lions.',
  );
  const [topic] = topicTerms(analysis, Int32Array.from([0, 0, 0, 1, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  expect(topic.find(({ spare }) => !spare)?.label.toLowerCase()).toBe('protein');
});

test('how papers are written and measured names no topic, even where nothing else is left', async () => {
  const analysis = await analysed(
    'Training data, LLaMA-7B, simulation results and F1 score.',
    'Training data, LLaMA-7B, simulation results and F1 score.',
    'Rivers.',
    'Markets.',
  );
  const [pair] = topicTerms(analysis, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  const labels = pair.map(({ label }) => label.toLowerCase());
  expect(labels).not.toContain('training data');
  expect(labels).not.toContain('llama-7b');
  expect(labels).not.toContain('simulation results');
  expect(labels).not.toContain('f1 score');
});

test('a phrase in three of seven papers and one elsewhere stands before one in two of them and nowhere else', async () => {
  const walls = 'Garden walls.';
  const deltas = 'River deltas.';
  const others = Array.from({ length: 9 }, (_, i) => `Markets ${i}.`);
  const analysis = await analysed(walls, walls, deltas, deltas, deltas, 'Lions.', 'Tigers.', deltas, ...others);
  const topics = Int32Array.from([0, 0, 0, 0, 0, 0, 0, ...Array.from({ length: 10 }, () => 1)]);
  const [topic] = topicTerms(analysis, topics, 2, DEFAULT_OPTIONS.topics);
  const phrases = topic.filter(({ label }) => label.includes(' '));
  expect(phrases.map(({ label, inside }) => [label.toLowerCase(), inside])).toEqual([
    ['river deltas', 3],
    ['garden walls', 2],
  ]);
});

test('of phrases that are as frequent the one that is the better keyword stands first', async () => {
  const analysis = await analysed(
    'Zebra crossings matter. We paint zebra crossings with acorn paint.',
    'Zebra crossings matter. We clean zebra crossings of acorn paint.',
    'Rivers.',
    'Markets.',
  );
  const [pair] = topicTerms(analysis, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  const phrases = pair.filter(({ label }) => /^(?:zebra crossings|acorn paint)$/i.test(label));
  expect(phrases.map(({ label }) => label.toLowerCase())).toEqual(['zebra crossings', 'acorn paint']);
  expect(phrases[0].score).toBe(phrases[1].score);
});

test('papers about kinds of one thing are named by the thing, though it is a keyword of one at most', async () => {
  const kinds = [
    'Opinion summarization. It is summarization.',
    'Dialogue summarization.',
    'News summarization.',
    'Video summarization.',
  ];
  const analysis = await analysed(...kinds, 'Rivers.', 'Markets.', 'Lions.', 'Tigers.');
  const [topic] = topicTerms(analysis, Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  const best = topic.find(({ mayName, spare }) => mayName && !spare)!;
  expect([best.label.toLowerCase(), best.inside]).toEqual(['summarization', 4]);
});

test('what two of a handful are about is no name for the kind of both', async () => {
  const analysis = await analysed('Opinion summarization.', 'Dialogue summarization.', 'Rivers.', 'Markets.');
  const [pair] = topicTerms(analysis, Int32Array.from([0, 0, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  expect(pair.filter(({ spare }) => !spare)).toEqual([]);
  expect(pair.map(({ label }) => label.toLowerCase())).toEqual(['dialogue summarization', 'opinion summarization']);
});

test('a phrase that stands before others names less than one that ends them', async () => {
  const analysis = await analysed(
    'Zero-shot transfer. Salient object detection.',
    'Zero-shot transfer. Salient object detection.',
    'Zero-shot ranking. Tiny object detection.',
    'Zero-shot ranking. Tiny object detection.',
    'Zero-shot.',
  );
  const stands = standing(analysis);
  const of = (label: string) => stands[analysis.terms.labels.findIndex((other) => other.toLowerCase() === label)];
  expect(of('zero-shot')).toBeCloseTo(0.5);
  expect(of('object detection')).toBe(1);
  expect(of('detection')).toBe(1);
});

test('what is not three times as common in a topic as elsewhere does not name it', async () => {
  const both = papersOn('River deltas. Street markets.', 6);
  const others = [...papersOn('Street markets.', 4), ...papersOn('Lions.', 10)];
  const analysis = await analysed(...both, ...papersOn('River deltas.', 2), ...others);
  const topics = Int32Array.from({ length: 22 }, (_, paper) => (paper < 8 ? 0 : 1));
  const [topic] = topicTerms(analysis, topics, 2, DEFAULT_OPTIONS.topics);
  const phrases = topic.filter(({ label }) => label.includes(' ')).map(({ label }) => label.toLowerCase());
  expect(phrases).toEqual(['river deltas']);
});

test('of two terms in as many papers the one in the core of the topic names it better', async () => {
  const analysis = await analysed(
    ...papersOn('River deltas.', 4),
    ...papersOn('Street markets.', 4),
    ...papersOn('Lions.', 8),
  );
  const topics = Int32Array.from({ length: 16 }, (_, paper) => (paper < 8 ? 0 : 1));
  const best = (core?: Uint8Array) =>
    topicTerms(analysis, topics, 2, DEFAULT_OPTIONS.topics, standing(analysis), core)[0][0].label.toLowerCase();
  expect(best(Uint8Array.from(topics, (_, paper) => (paper < 4 ? 1 : 0)))).toBe('river deltas');
  expect(best(Uint8Array.from(topics, (_, paper) => (paper < 4 ? 0 : 1)))).toBe('street markets');
});

/** Keywords of which each paper has the first alone. */
function firstOfEach({ offsets, terms, scores }: TextAnalysis['keywords']): TextAnalysis['keywords'] {
  const firsts = offsets.slice(0, -1);
  return {
    offsets: Uint32Array.from(offsets.keys()),
    terms: Uint32Array.from(firsts, (first) => terms[first]),
    scores: Float64Array.from(firsts, (first) => scores[first]),
  };
}

test('a large topic of kinds of one thing, which few papers have as their keyword, is named by the thing', async () => {
  const analysis = await analysed(
    ...papersOn('Salient object detection.', 31),
    ...papersOn('Tiny object detection.', 31),
    ...papersOn('Object detection.', 2),
    ...papersOn('Lions.', 64),
  );
  const keywords = firstOfEach(analysis.keywords);
  const topics = Int32Array.from({ length: 128 }, (_, paper) => (paper < 64 ? 0 : 1));
  const [topic] = topicTerms({ ...analysis, keywords }, topics, 2, DEFAULT_OPTIONS.topics);
  expect(topic[0].label.toLowerCase()).toBe('object detection');
});

test('papers that share the end of their keywords alone may be named by it, before what each is about', async () => {
  const analysis = await analysed(
    'Perverse sheaves.',
    'Motivic sheaves.',
    'Temporal reasoning.',
    'Rivers.',
    'Markets.',
    'Lions.',
  );
  const [topic] = topicTerms(analysis, Int32Array.from([0, 0, 0, 1, 1, 1]), 2, DEFAULT_OPTIONS.topics);
  const [first, ...others] = topic.filter(({ spare }) => spare);
  expect([first.label.toLowerCase(), first.inside]).toEqual(['sheaves', 2]);
  expect(others.every(({ inside }) => inside === 1)).toBe(true);
});

test('a few papers whose only keyword in common is more often found elsewhere are named by what they share besides', async () => {
  const analysis = await analysed(
    'Street markets open. Street markets close. Garden walls.',
    'Street markets grow. Street markets shrink. Garden walls.',
    'Lions.',
    ...papersOn('Street markets.', 3),
    ...papersOn('Rivers.', 24),
  );
  const keywords = firstOfEach(analysis.keywords);
  const topics = Int32Array.from({ length: 30 }, (_, paper) => (paper < 3 ? 0 : 1));
  const [topic] = topicTerms({ ...analysis, keywords }, topics, 2, DEFAULT_OPTIONS.topics);
  expect(topic.filter(({ mayName, spare }) => mayName && !spare).map(({ label }) => label.toLowerCase())).toEqual([
    'garden walls',
    'street markets',
  ]);
});

test('of two phrases in the same papers the one that is a keyword of more of them comes first', async () => {
  const analysis = await analysed(
    ...papersOn('Graph search and tree parsing are hard.', 3),
    'Rivers.',
    'Markets.',
    'Clouds.',
  );
  const { keys } = analysis.terms;
  const [search, parsing] = ['graph search', 'tree pars'].map((key) => keys.indexOf(key));
  // Both are keywords of the first paper, of the others one alone.
  const termsFor = (often: number, seldom: number) =>
    topicTerms(
      {
        ...analysis,
        keywords: {
          offsets: Uint32Array.from([0, 2, 3, 4, 4, 4, 4]),
          terms: Uint32Array.from([seldom, often, often, often]),
          scores: new Float64Array(4).fill(1),
        },
      },
      Int32Array.from([0, 0, 0, 1, 1, 1]),
      2,
      DEFAULT_OPTIONS.topics,
    )[0];
  expect(termsFor(search, parsing)[0].term).toBe(search);
  expect(termsFor(parsing, search)[0].term).toBe(parsing);
});

test('what two papers share is no name for them where as many others have it: it then says what each is about', async () => {
  const analysis = await analysed(
    'We trade with agents. An agent needs remote code execution.',
    'We vote with agents. An agent needs privacy guarantees.',
    'Agents sleep. Agents like rivers.',
    'Agents wake. Agents like markets.',
    ...papersOn('Rivers flow to the sea.', 8),
  );
  const [pair] = topicTerms(
    analysis,
    Int32Array.from([0, 0, ...papersOn('', 10).map(() => 1)]),
    2,
    DEFAULT_OPTIONS.topics,
  );
  const labels = (terms: readonly NameCandidate[]) => terms.map(({ label }) => label.toLowerCase());
  expect(labels(asFound(pair).candidates)).toEqual(['agents']);
  const naming = forNaming(pair, analysis.terms);
  expect(labels([...naming.candidates, ...naming.spares])).toEqual(['privacy guarantees', 'remote code execution']);
});

/** The first term that may name the first of two topics. */
const nameOf = (analysis: TextAnalysis, inFirst: number, others: number): string => {
  const topics = Int32Array.from({ length: inFirst + others }, (_, paper) => (paper < inFirst ? 0 : 1));
  const [terms] = topicTerms(analysis, topics, others > 0 ? 2 : 1, DEFAULT_OPTIONS.topics);
  return terms.find(({ mayName, spare }) => mayName && !spare)?.label.toLowerCase() ?? '';
};

test('a word in the keywords of all papers and nowhere else names them before a phrase in two of them', async () => {
  const kinds = ['Quantum groups.', 'Quantum groups.', 'Quantum circuits.', 'Quantum optics.', 'Quantum noise.'];
  const analysis = await analysed(...kinds, ...papersOn('Rivers.', 10));
  expect(nameOf(analysis, 5, 10)).toBe('quantum');
});

test('a phrase that most keywords begin with names the papers before what two of them are about', async () => {
  const kinds = ['translation', 'translation', 'recognition', 'recognition', 'notation', 'avatars'];
  const analysis = await analysed(...kinds.map((kind) => `Sign language ${kind}.`), ...papersOn('Rivers.', 12));
  expect(nameOf(analysis, 6, 12)).toBe('sign language');
});

test('a word that as many other papers have names no topic by being in its keywords', async () => {
  const kinds = ['Garden walls.', 'Garden walls.', 'Garden paths.', 'Garden gates.', 'Garden ponds.'];
  const analysis = await analysed(...kinds, ...papersOn('A garden by rivers.', 4), ...papersOn('Rivers.', 16));
  expect(nameOf(analysis, 5, 20)).toBe('garden walls');
});

test('two papers that are the whole collection are named by the noun in the keywords of both', async () => {
  const analysis = await analysed('Protein localization.', 'Protein docking.');
  expect(nameOf(analysis, 2, 0)).toBe('protein');
});
