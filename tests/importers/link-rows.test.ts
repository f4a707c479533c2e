import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TITLES = [
  'Soil Fungi after Fire in Boreal Forests',
  'Learning to Rank from Clicks',
  'The Names of Northern Rivers',
];
const NAMES = ['Ann Lee, Bo Chen', 'Carla Díaz, Dmitri Ivanov', 'Emma Fox, Hugo Blanc'];
const ABSTRACTS = [
  'Fire changes the fungi of the soil. We sampled forty plots over ten years and found that the community returns within eight of them.',
  'Clicks are noisy and biased. We learn rankings from them by modelling the position at which each result was shown to its readers.',
  'Old maps hold many names. We read twelve of them from the north and found that rivers keep theirs longer than the towns on them do.',
];
const urlOf = (at: number): string => `https://arxiv.org/abs/2301.0000${at}`;
const linksOf = (at: number): string => `[pdf](${urlOf(at)}) [code](https://github.com/a/b${at})`;

async function read(paperOf: (title: string, at: number) => string) {
  const { papers } = await importText(TITLES.map(paperOf).join(''));
  return papers.map(({ title, authors, venue, year, url, abstract }) => ({
    title,
    names: authors.map(({ given, family }) => `${given} ${family}`).join(', '),
    where: `${venue} ${year}`,
    url,
    abstract,
  }));
}

const EXPECTED = TITLES.map((title, at) => ({
  title,
  names: NAMES[at],
  where: `ICLR ${2020 + at}`,
  url: urlOf(at),
  abstract: ABSTRACTS[at],
}));

test.each<[string, (at: number) => string]>([
  ['below the names', (at) => `${NAMES[at]}\nICLR ${2020 + at}. ${linksOf(at)}`],
  [
    'in brackets, behind emphasis',
    (at) => `${NAMES[at]}\n*ICLR ${2020 + at}* [[pdf](${urlOf(at)})] | [[code](https://example.org)]`,
  ],
  ['before the venue', (at) => `${NAMES[at]}\n${linksOf(at)} ICLR ${2020 + at}`],
  ['behind names and venue', (at) => `${NAMES[at]}. ICLR ${2020 + at}. ${linksOf(at)}`],
])('links on the line of a venue are those of the paper, venue and year are kept: %s', async (_, below) => {
  expect(await read((title, at) => `${title}\n${below(at)}\n\n${ABSTRACTS[at]}\n\n`)).toEqual(EXPECTED);
  const headed = await read((title, at) => `## ${title}\n${below(at)}\n\n${ABSTRACTS[at]}\n\n`);
  expect(headed).toEqual(EXPECTED);
});

test('a title with links behind it is read without them', async () => {
  const expected = TITLES.map((title, at) => ({ title, abstract: ABSTRACTS[at], url: urlOf(at) }));
  expect(await read((title, at) => `${title} ${linksOf(at)}\n${ABSTRACTS[at]}\n\n`)).toMatchObject(expected);
});

test('a link called pdf is the address of a paper whatever its site', async () => {
  const found = await read(
    (title, at) =>
      `${title}\n${NAMES[at]}\n[code](https://example.org) [PDF](https://lee.org/${at}.pdf)\n\n${ABSTRACTS[at]}\n\n`,
  );
  expect(found.map(({ url }) => url)).toEqual(TITLES.map((_, at) => `https://lee.org/${at}.pdf`));
});

test.each<[string, (at: number) => string]>([
  ['below names', (at) => `\n${NAMES[at]}`],
  ['below titles', () => ''],
])('venue, year and links are also read in a list without abstracts: %s', async (_, names) => {
  const found = await read((title, at) => `${title}${names(at)}\nICLR ${2020 + at}. ${linksOf(at)}\n\n`);
  expect(found).toEqual(EXPECTED.map((paper, at) => ({ ...paper, names: names(at).trim(), abstract: '' })));
});

test('many names with an initial among them are no abstract, however long their line is', async () => {
  const names = Array.from({ length: 14 }, (_, at) => `Ann${'abcdefghijklmn'[at]} ${at === 7 ? 'B. ' : ''}Leeuwenhoek`);
  const found = await read((title, at) => `${title}\n${names.join(', ')}\nICLR 2020\n\n${ABSTRACTS[at]}\n\n`);
  expect(found.map((paper) => [paper.names, paper.abstract])).toEqual(
    ABSTRACTS.map((text) => [names.join(', '), text]),
  );
});

test.each<[string, (at: number) => string]>([
  ['emphasis', (at) => `*${NAMES[at]}*, ICLR ${2020 + at}`],
  ['a full stop before the venue', (at) => `${NAMES[at]}. ICLR ${2020 + at}.`],
  ['brackets around the venue', (at) => `${NAMES[at]} (ICLR ${2020 + at})`],
  ['the venue on a line of its own', (at) => `*${NAMES[at]}*  \n  *ICLR ${2020 + at}*`],
])('names below the titles of a list are their authors, with %s', async (_, below) => {
  const expected = EXPECTED.map((paper) => ({ ...paper, abstract: '' }));
  for (const mark of ['- **', '**'])
    expect(await read((title, at) => `${mark}${title}** [[Paper](${urlOf(at)})]\n  ${below(at)}\n`)).toEqual(expected);
  const bare = expected.map((paper) => ({ ...paper, url: '' }));
  expect(await read((title, at) => `${title}\n${below(at)}\n`)).toEqual(bare);
});

test('a list that names the authors of half of its titles keeps the others', async () => {
  const { papers } = await importText(
    `# Papers\n\n## Surveys\n\n${TITLES.map((title, at) => `- **${title}** [[Paper](${urlOf(at)})]\n  *${NAMES[at]}*, ICLR 2025\n`).join('')}\n## Methods\n\n${TITLES.map((title, at) => `- (*ICLR 2025*) ${title}, Revisited [[Paper]](${urlOf(at + 5)})\n`).join('')}`,
  );
  expect(papers.map(({ title }) => title)).toEqual([...TITLES, ...TITLES.map((title) => `${title}, Revisited`)]);
  expect(papers.map(({ authors }) => authors.length)).toEqual([2, 2, 2, 0, 0, 0]);
});

test('titles of rows with names below are read without the links behind them', async () => {
  const expected = EXPECTED.map((paper) => ({ ...paper, abstract: '', where: ' 2023' }));
  expect(await read((title, at) => `${title} ${linksOf(at)}\n${NAMES[at]}\n`)).toEqual(expected);
});

test('one name with “et al.” below a title is its authors', async () => {
  for (const names of ['Ann Lee et al.', 'Lee et al.', 'Ann Lee and others']) {
    const found = await read((title) => `${title}\n${names}\n\n`);
    expect(found.map(({ title }) => title)).toEqual(TITLES);
    expect(found.every((paper) => paper.names.trim().endsWith('Lee'))).toBe(true);
  }
});

test.each<[string, (at: number) => string]>([
  ['in brackets', (at) => `(*ICLR ${2020 + at}*)`],
  ['in other brackets', (at) => `[ICLR ${2020 + at}]`],
  ['bold, its year short', (at) => `**[ICLR’${20 + at}]**`],
])('a venue before the titles of a list is that of the paper: %s', async (_, tag) => {
  const found = await read((title, at) => `- ${at === 2 ? '' : `${tag(at)} `}${title} [[Paper]](${urlOf(at)})\n`);
  expect(found.map(({ title, where }) => `${title}, ${where}`)).toEqual(
    TITLES.map((title, at) => `${title}, ${at === 2 ? ' 2023' : `ICLR ${2020 + at}`}`),
  );
});

test('a title of capitals with names behind it is no line of names below another title', async () => {
  const titles = [TITLES[0]!, 'Nested Named Entity Recognition Revisited', TITLES[1]!];
  const { papers } = await importText(titles.map((title, at) => `${title} — ${NAMES[at]} — NAACL 2018\n`).join(''));
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(titles.map((title) => [title, 2]));
});
