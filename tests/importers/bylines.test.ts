import { expect, test } from 'vitest';
import { citationOf } from '../../src/importers/listing/citations.ts';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

const TITLES = ['Attention is all that we need', 'Language Models', 'A survey of the retrieval of papers'];
/** For each kind of line, how it reads below each of three titles. */
const BYLINES: Record<string, readonly string[]> = {
  'one author': ['Ashish Vaswani', 'Tom Brown', 'Ann Lee'],
  'one author and others': ['A. Vaswani et al., EMNLP 2017', 'Brown et al. (NeurIPS 2020)', '2021, Lee et al., SIGIR'],
  'the first authors and how many others': [
    'Ashish Vaswani, Niki Parmar, +6 authors',
    'Tom Brown +30 more',
    'Ann Lee and others',
  ],
  'family names and a year': ['Vaswani & Parmar, NeurIPS 2017', 'Brown, 2020', 'Lee and Chen (2021)'],
  'family names alone': ['Vaswani, Parmar, Jones', 'Brown', 'Lee, Chen'],
  'a name behind what a page counts': ['3 min read · Ashish Vaswani', '5 min read · Tom Brown', '2 min read · Ann Lee'],
};
const FIRST = ['Vaswani', 'Brown', 'Lee'];

test.each(Object.keys(BYLINES))('%s below each title is no title, and gives its authors', async (kind) => {
  for (const gap of ['\n', '\n\n']) {
    const text = TITLES.map((title, index) => `${title}\n${BYLINES[kind]![index]!}${gap}${PROSE}\n\n`).join('');
    const { papers } = await importText(text);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers.map(({ authors }) => authors[0]!.family)).toEqual(FIRST);
  }
});

test.each(["Luc d'Hondt", 'Luc d’Aubigné', "Luc van 't Hoff", 'Luc van ’t Veer', 'Luc dell’Orto'])(
  '%s is a name below a title, alone or beside others',
  async (name) => {
    for (const names of [name, `${name}, Ann Lee`, `Ann Lee and ${name}`]) {
      const { papers } = await importText(
        TITLES.map((title, index) => `${title}\n${index === 0 ? names : 'Tom Brown'}\n\n${PROSE}\n\n`).join(''),
      );
      expect(papers.map(({ title }) => title)).toEqual(TITLES);
      expect(papers[0]!.authors.map(({ given, family }) => `${given} ${family}`)).toEqual(names.split(/, | and /u));
    }
  },
);

test('a short citation gives venue and year, and the last author behind the count of the others', async () => {
  const { papers } = await importText(
    `Attention is all that we need\nVaswani et al., NeurIPS 2017\n\n${PROSE}\n\nA survey of experts\nJane Doe, L. Wei, +2 authors C. Rossi\n\n${PROSE}`,
  );
  expect(papers.map(({ venue, year }) => [venue, year])).toEqual([
    ['NeurIPS', 2017],
    ['', null],
  ]);
  expect(papers[1]!.authors.map(({ family }) => family)).toEqual(['Doe', 'Wei', 'Rossi']);
});

test('a title of two words that could be a name is one where most papers name no authors', async () => {
  const { papers } = await importText(
    `News of the week in short\n\nPointer Networks\n\n${PROSE}\n\nA survey of experts\n\n${PROSE}\n\nAttention is all that we need\n\n${PROSE}`,
  );
  expect(papers[0]!.title).toBe('Pointer Networks');
});

test.each([
  'A reply to Lee et al.',
  'Attention is all you need',
  'Networks',
  'EMNLP 2010 (Oral)',
  'Ann Lee, with pictures',
])('“%s” is no citation', (line) => expect(citationOf(line)).toBeUndefined());

test('a name that is written as the others are not is one among several, and the audit tells none of them as a title', async () => {
  const names = ['Feiyang jia', 'Lin Liu', 'Felix X. -F. Ye', 'A N M Zahid Milkan'];
  const papers = names.map(
    (odd, at) => `The Names of ${TITLES[0]} ${at}\n${odd}, Ann Lee, Bo Chen, Carla Ruiz\n\n${PROSE}\n\n`,
  );
  const { papers: read, audit } = await importText(papers.join(''));
  expect(read.map(({ authors }) => authors.length)).toEqual([4, 4, 4, 4]);
  expect(audit.files[0]!.notes.join()).not.toContain('Title:');
});
