import { expect, test } from 'vitest';
import { explorerOf } from '../explorers.ts';
import { seedMap } from '../seed-map.ts';

const explorer = await explorerOf(await seedMap());
const { collection, insight } = explorer;

test('the shares of every link add up to 100 %, and each term it names is in both texts', { timeout: 60_000 }, () => {
  const { source, target } = collection.links;
  for (let link = 0; link < source.length; link++) {
    const reason = insight.linkReason(source[link], target[link])!;
    const sum = reason.terms.reduce((total, term) => total + term.share, 0) + reason.others.share + reason.latent;
    expect(sum).toBe(100);
    for (const { term } of reason.terms) {
      expect(collection.term(term)!.papers).toEqual(expect.arrayContaining([source[link], target[link]]));
    }
  }
});

test('the first shared term of a link is marked in both of its papers', { timeout: 60_000 }, () => {
  const { source, target } = collection.links;
  let marked = 0;
  const links = Math.min(200, source.length);
  for (let link = 0; link < links; link++) {
    const texts = insight.linkTexts(source[link], target[link])!;
    const has = ({ title, abstract }: typeof texts.source): boolean =>
      [...title, ...abstract].some((segment) => segment.mark?.colour === 0);
    if (has(texts.source) && has(texts.target)) marked++;
  }
  // Two terms may overlap in a text ("open-source models": the first is marked).
  expect(marked / links).toBeGreaterThan(0.97);
});

test('the short form of a part of a shared term is marked in both texts', { timeout: 60_000 }, () => {
  const ends = ['Harder Tasks Need More Experts', 'Duo-LLM'].map((start) =>
    collection.papers.title.findIndex((title) => title.startsWith(start)),
  );
  const reason = insight.linkReason(ends[0], ends[1])!;
  const shared = reason.terms.find(({ label }) => label === 'Mixture-of-experts models')!;
  const texts = insight.linkTexts(ends[0], ends[1])!;
  for (const { title, abstract } of [texts.source, texts.target]) {
    const all = [...title, ...abstract];
    expect(all.filter(({ text, mark }) => mark === null && /\bMoEs?\b/.test(text))).toEqual([]);
    expect(all.find(({ text }) => text === 'MoE')!.mark).toMatchObject({
      colour: shared.colour,
      label: 'Mixture of experts, of Mixture-of-experts models',
    });
  }
});

test('a word of a shared term is marked only where all of the term stands', { timeout: 60_000 }, () => {
  const ends = ['Understanding the differences in Foundation Models', 'Birdie'].map((start) =>
    collection.papers.title.findIndex((title) => title.startsWith(start)),
  );
  const labels = insight.linkReason(ends[0], ends[1])!.terms.map(({ label }) => label.toLowerCase());
  expect(labels).toContain('state space models');
  const { source, target } = insight.linkTexts(ends[0], ends[1])!;
  for (const { title, abstract } of [source, target]) {
    const texts = [...title, ...abstract].filter(({ mark }) => mark !== null).map(({ text }) => text.toLowerCase());
    expect(texts).toContain('state space models');
    for (const text of ['models', 'model', 'attention', 'state space', 'linear']) expect(texts).not.toContain(text);
  }
});

test('the evidence of every topic term is the papers that carry it', { timeout: 60_000 }, () => {
  for (const topic of collection.manifest.topics) {
    for (const { term, inside, outside } of insight.topicEvidence(topic.id)) {
      const set = { kind: 'term', term, topic: topic.id } as const;
      expect(explorer.papersOf({ ...set, where: 'inside' })).toHaveLength(inside);
      expect(explorer.papersOf({ ...set, where: 'outside' })).toHaveLength(outside);
    }
  }
});

test('a proposed theme finds at least the papers that carry its term', { timeout: 60_000 }, () => {
  for (const theme of collection.manifest.themes) {
    const chip = explorer.themes.proposals.find((proposal) => proposal.label === theme.label)!;
    const found = explorer.themes.papersOf(chip.query);
    for (const paper of collection.term(theme.term)!.papers) expect(found).toContain(paper);
    expect(chip.papers).toEqual(found);
  }
});

test.each([
  ['\n', 0.999],
  ['. ', 0.99],
])(
  'a paper of the collection, pasted with %j after its title, is the same as itself',
  { timeout: 60_000 },
  async (sign, least) => {
    await insight.prepareText();
    for (let paper = 0; paper < collection.paperCount; paper++) {
      const [nearest] = insight.likeText(
        `${collection.papers.title[paper]}${sign}${collection.text(paper)!.abstract}`,
      )!.nearest;
      expect(nearest.paper).toBe(paper);
      // Of the rest, the title counts twice where a line of its own tells it, and how long other papers are is not known.
      expect(nearest.similarity).toBeGreaterThan(least);
    }
  },
);

test('a pasted text is read without function words, and with abbreviations only where they have their capitals', async () => {
  await insight.prepareText();
  const known = (text: string): string[] => insight.likeText(text)!.known.map(({ label }) => label.toLowerCase());
  expect(known('This is what we are to do with that, and of the')).toEqual([]);
  expect(known('MOE')).toEqual(['mixture of experts']);
  expect(known('moe')).not.toContain('mixture of experts');
});
