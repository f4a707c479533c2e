import { expect, test } from 'vitest';
import { describeAudit } from '../../src/importers/describe-audit.ts';
import { importText } from './read.ts';

const [ONE, TWO, THREE] = [
  'Sparse mixtures of experts promise more capacity at equal cost. We study when this promise is kept, and find that noise matters.',
  'Retrieval with sparse vectors is fast, but queries must be encoded. We remove the encoder, and lose little quality in all tests.',
  'Diffusion models restore images in many steps. We distil them into four steps, and see no loss on the benchmarks that we know.',
] as const;
const ABSTRACTS = [ONE, TWO, THREE];
/** Titles that hold what may end one, most of them surely no sentences. */
const MIXED = [
  'GRASP: An Analysis: Part Two',
  'Retrieval of Papers – A Survey',
  'Fast Images of Faces',
  'Models in the Wild',
].concat('eBay: Fair Auctions', 'Sparse Words: When and Why? A Study');
const TITLES = ['When Do Experts Pay?', 'Sparse Retrieval of Papers', 'Fast Image Restoration'];
const NAMES = [
  ['Jane Doe', 'Li Wei'],
  ['Ann Lee', 'Bo Chen'],
  ['Finn Hall', 'Gina Ito'],
];

async function read(text: string): Promise<(readonly [string, string])[]> {
  return (await importText(text)).papers.map((paper) => [paper.title, paper.abstract] as const);
}

const PAPERS = TITLES.map((title, index) => [title, ABSTRACTS[index]!]);

test.each([
  [', ', 'Abstract: '],
  [' · ', 'Abstract: '],
  ['; ', 'Summary: '],
  [' ⋅ ', 'Abstract: '],
  [' ⋅ ', ''],
])('abstracts below titles and names with %j between them and %j before the text are read', async (dot, label) => {
  const page = TITLES.map((title, at) => `${title}\n${NAMES[at]!.join(dot)}\n${label}${ABSTRACTS[at]}\n`).join('\n');
  const { papers } = await importText(page);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(PAPERS);
  expect(papers[2]!.authors.map(({ family }) => family)).toEqual(['Hall', 'Ito']);
});

test('items of a reading list in Markdown are its papers, not the headings above them', async () => {
  const items = TITLES.map(
    (title, at) =>
      `- **${title}** (Lee et al., 2025) [[paper]](https://arxiv.org/abs/2503.0500${at})\n  > ${ABSTRACTS[at]}`,
  );
  const page = `# Awesome papers\n\nA list.\n\n## Routing\n\n${items[0]}\n\n${items[1]}\n\n## Images\n\n${items[2]}\n`;
  expect(await read(page)).toEqual(PAPERS);
});

test('notes with their titles in front matter are named by them, not by the headings that all of them have', async () => {
  const page = TITLES.map(
    (title, at) =>
      `---\ntitle: "${title}"\nyear: 2025\n---\n\n## Abstract\n${ABSTRACTS[at]}\n\n## My notes\n- nice idea\n`,
  ).join('\n');
  expect(await read(page)).toEqual(PAPERS);
});

test('headings above abstracts that are broken into lines are titles', async () => {
  const page = TITLES.map((title, at) => `## ${title}\n\n${ABSTRACTS[at]!.replace(/(.{40,60}) /gu, '$1\n')}\n`).join(
    '\n',
  );
  expect(await read(page)).toEqual(PAPERS);
});

test('a program is no listing, whatever its comments say', async () => {
  await expect(importText(`#!/bin/sh\n# Start\n# Sparse Retrieval of Papers\n\n${TWO}\n`)).rejects.toThrow(
    'in any format known',
  );
});

test.each(['. ', ' - ', ' — ', ': '])('papers on a line each are cut where the title ends, at %j', async (end) => {
  const titles = ['Experts Pay at Times', 'Sparse Retrieval of Papers', 'Fast Image Restoration'];
  const page = titles.map((title, at) => `${at + 1}. ${title}${end}${ABSTRACTS[at]}\n`).join('');
  expect(await read(page)).toEqual(titles.map((title, at) => [title, ABSTRACTS[at]]));
});

test.each([
  ['- **', '**. '],
  ['**', '** - '],
  ['**', '.** '],
  ['* **', '**: '],
  ['1. *', '* — '],
  ['- [', '](https://arxiv.org/abs/2503.05001): '],
  ['- **', '** [[pdf](https://arxiv.org/pdf/2503.05001)] '],
])('titles between %j and %j are cut from the abstracts on their lines', async (before, behind) => {
  const page = MIXED.map((title, at) => `${before}${title}${behind}${at} ${ABSTRACTS[at % 3]}\n\n`).join('');
  expect(await read(page)).toEqual(MIXED.map((title, at) => [title, `${at} ${ABSTRACTS[at % 3]}`]));
});

test('links behind an abstract and below it are none of it, and name the paper', async () => {
  const url = 'https://arxiv.org/abs/2503.0500';
  const links = (at: number): string => (at === 1 ? `\n  [Paper](${url}1) | [Code](x)` : ` [[pdf]](${url}${at})`);
  const page = TITLES.map((title, at) => `- **${title}** — ${ABSTRACTS[at]}${links(at)}\n`).join('');
  const { papers } = await importText(`# Papers\n\n${page}`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(PAPERS);
  expect(papers.map(({ url: found }) => found)).toEqual([`${url}0`, `${url}1`, `${url}2`]);
});

test('dashes and colons within titles do not end them where a later one does', async () => {
  const page = MIXED.map((title, at) => `* ${title}: ${ABSTRACTS[at % 3]}\n`).join('');
  expect(await read(page)).toEqual(MIXED.map((title, at) => [title, ABSTRACTS[at % 3]]));
});

test('a line whose title cannot be told from its abstract is named', async () => {
  const page = [...MIXED.slice(0, 4), 'Sparse Words of Old', 'BERT']
    .map((title, at) => `${title} - ${ABSTRACTS[at % 3]}\n`)
    .join('');
  expect(describeAudit((await importText(page)).audit)).toMatch(/title could not be told .*: line 6/);
});

test('paragraphs that begin with words in bold are no papers', async () => {
  const page = ['Fast.', 'Easy to use.', 'Free.'].map((head, at) => `**${head}** ${ABSTRACTS[at]}\n\n`).join('');
  await expect(importText(page)).rejects.toThrow('text without a title above it');
});

test('paragraphs that begin with sentences are no papers', async () => {
  const essay = ['The field is large.', 'We are glad of it.', 'They have come far.'];
  await expect(importText(essay.map((first, at) => `${first} ${ABSTRACTS[at]}\n\n`).join(''))).rejects.toThrow(
    'text without a title above it',
  );
});

test('the one author of a single paper is no title', async () => {
  const { papers } = await importText(`Sparse Retrieval of Papers\nAnn Lee\n\n${TWO}\n`);
  expect(papers.map(({ title, authors }) => [title, authors[0]!.family])).toEqual([
    ['Sparse Retrieval of Papers', 'Lee'],
  ]);
});

test('venue and year below each title are those of the paper, whether they differ or not', async () => {
  for (const venues of [
    ['NeurIPS 2023', 'ICML 2024', 'ACL 2022 (Findings)'],
    ['NeurIPS 2023', 'NeurIPS 2023', 'NeurIPS 2023'],
  ]) {
    const titles = [
      'Routing Tokens to Experts in Models',
      'Sparse Retrieval with Learned Words',
      'Fast Image Restoration in Four Steps',
    ];
    const page = titles.map((title, at) => `${title}\n${venues[at]}\n\n${ABSTRACTS[at]}\n\n`).join('');
    const { papers } = await importText(page);
    expect(papers.map(({ title, venue, year }) => `${title}: ${venue} ${year}`)).toEqual(
      titles.map((title, at) => `${title}: ${venues[at]!.replace(/ \(.*/u, '')}`),
    );
  }
});

test('headings of one word that are read as titles are named', async () => {
  const { audit } = await importText(`# Papers\n\n## Quantisation\n\n${ONE}\n\n## Pruning\n\n${TWO}\n`);
  expect(describeAudit(audit)).toContain('2 × heading of one word, or one that repeats, read as a title');
});

test('what a newsletter says below its last paper and its button is named, and no part of the abstract', async () => {
  const page = TITLES.map((title, at) => `${title}\n${ABSTRACTS[at]}\nRead more\n\n`).join('');
  const { papers, audit } = await importText(`${page}That is all. ${ONE.replace('Sparse', 'Good')}\n\nUnsubscribe\n`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(PAPERS);
  expect(describeAudit(audit)).toContain('text below the last paper left out');
});

test.each([
  ['[12/03/2025, 10:14:03] Jane D: *', '*\n'],
  ['\u200E[3/12/25, 10:14:03\u202FAM] Jane D: ', '\n'],
  ['12.03.25, 10:14 - +49 170 1234: ', '\n\n'],
  ['12/03/2025, 10:14 - Jane D: ', '\n12/03/2025, 10:15 - Jane D: '],
])('date and sender are no part of what a chat says, %j before a title', async (before, behind) => {
  const others = '12/03/2025, 10:10 - Messages in this chat are encrypted.\n12/03/2025, 10:11 - Ann: <Media omitted>\n';
  const page = TITLES.map((title, at) => `${before}${title}${behind}${ABSTRACTS[at]}\n`).join(others);
  expect(await read(page)).toEqual(PAPERS);
});
