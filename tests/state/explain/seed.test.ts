import { expect, test } from 'vitest';
import { markedPair, type MarkedText } from '../../../src/state/explain/marked-pair.ts';
import { topicEvidence } from '../../../src/state/explain/topic-evidence.ts';
import type { LinkReason } from '../../../src/state/types.ts';
import { explorerOf } from '../explorers.ts';
import { seedMap } from '../seed-map.ts';

const explorer = await explorerOf(await seedMap());
const { collection, insight } = explorer;

/** What is marked in title and abstract, with colour and label. */
function marksOf({ title, titleMarks, abstract, abstractMarks }: MarkedText) {
  const cut = (text: string, marks: MarkedText['titleMarks']) =>
    marks.map((mark) => ({ ...mark, text: text.slice(mark.start, mark.end) }));
  return [...cut(title, titleMarks), ...cut(abstract, abstractMarks)];
}

function textsOf(reason: LinkReason): MarkedText[] {
  const { source, target } = markedPair(reason, collection)!;
  return [source, target];
}

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

test(
  'every shared term that has a share is marked in both papers, also across another one',
  { timeout: 60_000 },
  () => {
    const { source, target } = collection.links;
    const missing: string[] = [];
    let told = 0;
    for (let link = 0; link < source.length; link++) {
      const reason = insight.linkReason(source[link], target[link])!;
      const texts = textsOf(reason).map((text) => new Set(marksOf(text).map(({ colour }) => colour)));
      for (const { label, colour } of reason.terms) {
        told++;
        if (!texts.every((colours) => colours.has(colour))) missing.push(label);
      }
    }
    expect({ told, missing }).toEqual({ told, missing: [] });
  },
);

test('the short form of a part of a shared term is marked in both texts', { timeout: 60_000 }, () => {
  const ends = ['Harder Tasks Need More Experts', 'Duo-LLM'].map((start) =>
    collection.papers.title.findIndex((title) => title.startsWith(start)),
  );
  const reason = insight.linkReason(ends[0], ends[1])!;
  const shared = reason.terms.find(({ label }) => label === 'mixture-of-experts models')!;
  for (const text of textsOf(reason)) {
    const marks = marksOf(text);
    const written = `${text.title} ${text.abstract}`.match(/\bMoEs?\b/g)!;
    expect(marks.filter((mark) => /\bMoEs?\b/.test(mark.text))).toHaveLength(written.length);
    expect(marks.find((mark) => mark.text === 'MoE')).toMatchObject({
      colour: shared.colour,
      label: 'mixture of experts, of mixture-of-experts models',
    });
  }
});

test('a word of a shared term is marked only where all of the term stands', { timeout: 60_000 }, () => {
  const ends = ['Understanding the differences in Foundation Models', 'Birdie'].map((start) =>
    collection.papers.title.findIndex((title) => title.startsWith(start)),
  );
  const reason = insight.linkReason(ends[0], ends[1])!;
  expect(reason.terms.map(({ label }) => label.toLowerCase())).toContain('state space models');
  for (const marked of textsOf(reason)) {
    const texts = marksOf(marked).map(({ text }) => text.toLowerCase());
    expect(texts).toContain('state space models');
    for (const text of ['models', 'model', 'attention', 'state space', 'linear']) expect(texts).not.toContain(text);
  }
});

test('the evidence of every topic term is the papers that carry it', { timeout: 60_000 }, () => {
  for (const topic of collection.manifest.topics) {
    for (const { term, inside, outside } of topicEvidence(topic.id, collection)) {
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
