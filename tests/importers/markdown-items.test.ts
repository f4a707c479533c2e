import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PAPERS = [
  {
    title: 'Dense Retrieval with Hard Negatives',
    names: 'Ann Lee, Bo Chen',
    abstract:
      'We study dense retrieval and show that hard negatives matter. Our method improves recall by ten points on three benchmarks.',
    url: 'https://arxiv.org/abs/2401.00001',
  },
  {
    title: 'A Survey of Graph Neural Networks for Molecules',
    names: 'Carla Díaz, Dmitri Ivanov, Emma Fox',
    abstract:
      'Graph neural networks have become the standard for molecules. This survey orders two hundred papers by their message functions.',
    url: 'https://arxiv.org/abs/2401.00002',
  },
  {
    title: 'Learning to Rank from Noisy Clicks',
    names: 'Grace Kim, Hugo Blanc',
    abstract:
      'Clicks are noisy and biased. We learn rankings from them by modelling the position at which each result was shown to readers.',
    url: 'https://arxiv.org/abs/2401.00003',
  },
  {
    title: 'Pointer Networks',
    names: 'Oriol Vinyals, Meire Fortunato',
    abstract:
      'We introduce a neural architecture that learns to point. It uses attention as a pointer to a member of the input sequence.',
    url: 'https://arxiv.org/abs/2401.00004',
  },
];
type Given = (typeof PAPERS)[number];
const HEAD = '# Awesome Papers\n\n## Papers\n\n';

const read = async (item: (paper: Given) => string) => {
  const { papers } = await importText(HEAD + PAPERS.map(item).join(''), 'README.md');
  return papers.map(({ title, abstract, authors, url }) => ({
    title,
    names: authors.map(({ given, family }) => `${given} ${family}`).join(', '),
    abstract,
    url,
  }));
};

test.each<[string, (paper: Given) => string]>([
  [
    'bold titles, names and a row of links below',
    ({ title, names, abstract, url }) =>
      `**${title}**  \n*${names}*  \n[[pdf](${url})] [[code](https://example.org)]\n\n${abstract}\n\n`,
  ],
  [
    'links with names and abstract as items below',
    ({ title, names, abstract, url }) => `- [${title}](${url})\n  - ${names}\n  - ${abstract}\n`,
  ],
  [
    'headings, labels and a row of links below the abstract',
    ({ title, names, abstract, url }) =>
      `### ${title}\n**Authors:** ${names}\n**Abstract:** ${abstract}\n[PDF](${url}) | [Code](https://example.org)\n\n`,
  ],
  [
    'abstracts that are folded away',
    ({ title, names, abstract, url }) =>
      `- **${title}**  \n  ${names}  \n  [Paper](${url}) | [Code](https://example.org)\n  <details><summary>Abstract</summary>${abstract}</details>\n`,
  ],
])('a Markdown list is read: %s', async (_, item) => {
  expect(await read(item)).toEqual(PAPERS);
});

test.each<[string, (paper: Given) => string]>([
  [
    'a tag before it',
    ({ title, abstract, url }) =>
      `- **[ACL'24]** [${title}](${url})\n  <details><summary>Abstract</summary>${abstract}</details>\n\n`,
  ],
  ['a line that ends in a backslash', ({ title, abstract }) => `**${title}**\\\n${abstract}\n\n`],
])('the title of an item is read: %s', async (_, item) => {
  const found = await read(item);
  expect(found.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
    PAPERS.map(({ title, abstract }) => ({ title, abstract })),
  );
});

test.each<[string, (paper: Given) => string]>([
  ['a link in bold', ({ title, url }) => `- [**${title}**](${url}) [[code](https://example.org)]\n`],
  ['bold, a link behind', ({ title, names, url }) => `1. **${title}** *${names}* [paper](${url})\n`],
  [
    'bold between names and venue',
    ({ title, names, url }) => `* ${names}. **${title}**. *NeurIPS* 2023. [[paper](${url})]\n`,
  ],
])('a title of two words is one in a list without abstracts: %s', async (_, item) => {
  expect((await read(item)).map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
});

test.each<[string, (paper: Given) => string, number | null, string]>([
  ['a dash and a venue', ({ names }) => ` - ${names}, *ICLR 2023*`, 2023, 'ICLR'],
  ['a long dash', ({ names }) => ` — ${names}`, 2024, ''],
  ['a colon', ({ names }) => `: ${names}`, 2024, ''],
  ['the word by', ({ names }) => ` by ${names} (2023)`, 2023, ''],
  ['a stop', ({ names }) => `. ${names}. *ICLR 2023*. [[code](https://github.com/a/b)]`, 2023, 'ICLR'],
  ['nothing but their type', ({ names }) => ` *${names}*`, 2024, ''],
])('behind a link that is a title, names set off by %s are its authors', async (_, behind, year, venue) => {
  const link = ({ title, url }: Given): string => `- [${title}](${url}?${'long='.repeat(30)}1.html)`;
  for (const below of [() => '', ({ abstract }: Given) => `\n  ${abstract}\n`]) {
    const { papers } = await importText(
      HEAD + PAPERS.map((paper) => `${link(paper)}${behind(paper)}\n${below(paper)}`).join(''),
    );
    expect(papers.map((paper) => [paper.title, paper.year, paper.venue, paper.abstract])).toEqual(
      PAPERS.map((paper) => [paper.title, year, venue, below(paper).trim()]),
    );
    expect(papers.map(({ authors }) => authors.map(({ given, family }) => `${given} ${family}`).join(', '))).toEqual(
      PAPERS.map(({ names }) => names),
    );
  }
});

test('venue and year behind a link that is a title are kept, and a link that no site tells is one of a paper beside them', async () => {
  const item = ({ title }: Given, at: number): string =>
    `- [${title}](https://example.org/${at}.pdf) - *NeurIPS ${2020 + at}*\n`;
  const { papers } = await importText(HEAD + PAPERS.map(item).join(''));
  expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual(
    PAPERS.map(({ title }, at) => [title, 'NeurIPS', 2020 + at]),
  );
});

test('what a list says of its links is no name: a subject behind each, a sentence', async () => {
  for (const behind of [': Named Entity Recognition', ' - Shows how clicks can be used.'])
    expect(await read(({ title, url }) => `- [${title}](${url})${behind}\n`)).toEqual(
      PAPERS.map(({ title, url }) => ({ title, names: '', abstract: '', url })),
    );
});

const [FIRST, ...OTHERS] = PAPERS as [Given, ...Given[]];
const linked = ({ title, url }: Given) => `- [${title}](${url})`;

test.each<[string, string, (paper: Given) => string, string]>([
  ['links', `${linked(FIRST)}\n  ${FIRST.abstract}\n`, linked, ''],
  ['links below a quoted abstract', `${linked(FIRST)}\n  > ${FIRST.abstract}\n`, linked, ''],
  [
    'links with numbers',
    `- **${FIRST.title}** [[pdf](${FIRST.url})]\n  ${FIRST.abstract}\n`,
    ({ title, url }) => `1. [${title}](${url})`,
    '',
  ],
  [
    'bold titles with links behind',
    `${linked(FIRST)}\n  ${FIRST.abstract}\n`,
    ({ title, url }) => `- **${title}** [[pdf](${url})]`,
    '',
  ],
  [
    'numbered citations',
    `${linked(FIRST)}\n  > ${FIRST.abstract}\n`,
    ({ title, names, url }) => `1. ${title.padEnd(17, ' of Words')}. ${names}. *NeurIPS 2015*. [pdf](${url})`,
    'names',
  ],
])('items without an abstract are papers beside one that has one: %s', async (_, first, item, told) => {
  const others = OTHERS.filter(({ title }) => told === '' || title !== 'Pointer Networks');
  const { papers, audit } = await importText(
    `# Reading\n\n## This week\n\n${first}\n## Backlog\n\n${others.map(item).join('\n')}\n`,
    'README.md',
  );
  expect(papers.map(({ title, abstract, url }) => [title, abstract, url])).toEqual([
    [FIRST.title, FIRST.abstract, FIRST.url],
    ...others.map(({ title, url }) => [title, '', url]),
  ]);
  if (told !== '') expect(papers.at(-1)).toMatchObject({ venue: 'NeurIPS', year: 2015, authors: { length: 2 } });
  expect(audit.warnings['title without an abstract below it']).toBe(others.length);
});

test('an item without an abstract between two that have one keeps its own citation', async () => {
  const { papers } = await importText(
    PAPERS.map(
      ({ title, abstract }, at) =>
        `- **${title}** (Author${'ABCD'[at]} et al., 202${at})\n${at === 1 ? '' : `  ${abstract}\n`}\n`,
    ).join(''),
  );
  expect(
    papers.map(({ title, year, authors, abstract }) => [title, year, authors[0]!.family, abstract !== '']),
  ).toEqual(PAPERS.map(({ title }, at) => [title, 2020 + at, `Author${'ABCD'[at]}`, at !== 1]));
});

test('what a page of items says of itself below its heading is no paper, and is told', async () => {
  const { papers, audit } = await importText(
    `# Awesome papers\n\nWe collect papers on retrieval here, from the first ones of the nineties up to the large language models of today.\n\n## Papers\n\n${linked(FIRST)}\n  ${FIRST.abstract}\n${OTHERS.map(linked).join('\n')}\n`,
  );
  expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
  expect(audit.files[0]!.notes.join()).toContain('line 1, “# Awesome papers”');
});
