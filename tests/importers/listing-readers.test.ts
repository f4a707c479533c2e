import { expect, test } from 'vitest';
import { importText } from './read.ts';

const [ONE, TWO, THREE] = [
  'Sparse mixtures of experts promise more capacity at equal cost. We study when this promise is kept, and find that noise matters.',
  'Retrieval with sparse vectors is fast, but queries must be encoded. We remove the encoder, and lose little quality in all tests.',
  'Diffusion models restore images in many steps. We distil them into four steps, and see no loss on the benchmarks that we know.',
] as const;
const ABSTRACTS = [ONE, TWO, THREE];
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
