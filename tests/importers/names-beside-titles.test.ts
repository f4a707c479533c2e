import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';
const TITLES = [
  'Semi-cosimplicial Hilbert spaces',
  'Orthosymplectic matrices and their orders',
  'Triality and functoriality',
];
/** Abstracts that have no line in common, however they are broken. */
const ABSTRACTS = [
  'Objects in a category of spaces are studied that come from probability theory. We classify them up to isomorphism, and show that they are rigid. Examples end the talk, among them shifts and graphs of the infinite braid groups.',
  'A formula is given for matrices with trigonometric entries. It is obtained by fusion, and the rational case follows in the limit. This reproduces what is known of the classical types, and settles the open ones among them.',
  'The automorphisms of simple groups of one type are used to find new instances of lifting. They act on forms of level one with given weights. Questions on the exceptional groups follow, most of which are open to this day.',
];

async function papersOf(page: string): Promise<{ title: string; authors: string[] }[]> {
  const { papers } = await importText(page);
  return papers.map(({ title, authors }) => ({
    title,
    authors: authors.map(({ given, family }) => `${given} ${family}`.trim()),
  }));
}

test('one name below a long title is its author where the others have several', async () => {
  const page = [
    ['The resolution quiver of Nakayama algebras which are minimal', 'Dawei Shen'],
    ['Cohomology of rook algebras', 'Andrew Fisher, Daniel Graves'],
    ['Canonical Filtrations and Comparison', 'Kaidi Wu, Jun Yu'],
  ].map(([title, names]) => `Title: ${title}\n${names}\nComments: 12 pages\n${PROSE}\n`);
  expect((await papersOf(page.join('')))[0]).toEqual({
    title: 'The resolution quiver of Nakayama algebras which are minimal',
    authors: ['Dawei Shen'],
  });
});

test.each([
  ['Can Xu, Wei Wu +4 authors Ying Wang', ['Can Xu', 'Wei Wu', 'Ying Wang']],
  ['An Yang, Bo Chen, Ann Lee', ['An Yang', 'Bo Chen', 'Ann Lee']],
])('%j are names, as few sentences as begin so', async (names, authors) => {
  const page = [names, 'Andrew Fisher, Daniel Graves', 'Kaidi Wu, Jun Yu'].map(
    (line, at) => `${TITLES[at]}\n${line}\n${PROSE} ${at}.\n\n`,
  );
  expect((await papersOf(page.join('')))[0]).toEqual({ title: TITLES[0], authors });
});

test.each([
  ['their address', (at: number) => ['', `${['keller', 'chen', 'lee'][at]}@uni.edu\n`]],
  ['nothing, below a time', (at: number) => [`${9 + at}:00\n`, '']],
])('names above titles are their authors, between the two %s', async (_, around) => {
  const names = ['Maria Keller, Tomas Novak', 'Bo Chen, Ling Zhao', 'Ann Lee'];
  const page = TITLES.map((title, at) => {
    const [above, below] = around(at);
    return `${above}${names[at]}\n${below}${title}\n\n${ABSTRACTS[at]}\n\n`;
  });
  expect(await papersOf(`Programme\n\n${page.join('')}`)).toEqual(
    TITLES.map((title, at) => ({ title, authors: names[at]!.split(', ') })),
  );
});

test('a name alone above a title in capitals is its author where the others have several', async () => {
  const names = ['Maria Keller, Tomas Novak', 'Bo Chen, Ling Zhao', 'Ann Lee'];
  const titles = ['PROBABILITY OF SPACES AND SHIFTS', 'TRIGONOMETRIC SOLUTIONS BY FUSION', 'TRIALITY FOR GROUPS'];
  const page = titles.map((title, at) => `${names[at]}\n${title}\n\n${ABSTRACTS[at]}\n\n`);
  expect(await papersOf(page.join(''))).toEqual(
    titles.map((title, at) => ({ title, authors: names[at]!.split(', ') })),
  );
});

test.each([
  [
    'with institutions',
    ['Maria Keller (ETH Zürich)', 'Tomas Novak (Charles University)', 'Ling Zhao (CNRS)'],
    'Maria Keller',
  ],
  ['alone', ['Maria Keller', 'Tomas Novak', 'Ling Zhao'], 'Maria Keller'],
  ['with others', ['Maria Keller, Tomas Novak', 'Bo Chen, Ling Zhao', 'Ann Lee and Eva Green'], 'Maria Keller'],
  ['with initials', ['Иванов И. И., Петрова А. С.', 'Сидоров П. П.', 'Кузнецова М. В.'], 'И. И. Иванов'],
])('a speaker above each title, %s, is its author', async (_, speakers, first) => {
  for (const abstracts of [ABSTRACTS, ABSTRACTS.map((text) => `Abstract. ${text}`)]) {
    const page = TITLES.map((title, at) => `${speakers[at]}\n${title}\n${abstracts[at]}\n\n`).join('');
    const papers = await papersOf(`Workshop on Representation Theory\n\n${page}`);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers[0]!.authors[0]).toBe(first);
    expect(papers.every(({ authors }) => authors.length > 0)).toBe(true);
  }
});

test('what stands above titles and is a word of the texts is no name', async () => {
  const page = ['Machine Translation', 'Computer Vision', 'Graph Theory'].map(
    (what, at) => `${what}\n${TITLES[at]}\n${PROSE} It is on translation, vision and theory ${at}.\n\n`,
  );
  expect(await papersOf(page.join(''))).toEqual(TITLES.map((title) => ({ title, authors: [] })));
});

test('labelled authors are read above titles and below abstracts', async () => {
  const above = TITLES.map(
    (title) => `Paper ID: 7\nAuthor(s): Ann Lee; Bo Chen\nPaper Title: ${title}\nTrack: Main\nAbstract: ${PROSE}\n\n`,
  );
  const below = TITLES.map((title) => `Title: ${title}\nAbstract: ${PROSE}\nAuthors: Ann Lee, Bo Chen\n\n`);
  const expected = TITLES.map((title) => ({ title, authors: ['Ann Lee', 'Bo Chen'] }));
  expect(await papersOf(above.join(''))).toEqual(expected);
  expect(await papersOf(below.join(''))).toEqual(expected);
});

test('names below each abstract are of the paper above them', async () => {
  const names = ['Ann Lee, Bo Chen', 'Carla Diaz, Dan Fox', 'Eva Green, Finn Hall'];
  const page = TITLES.map((title, at) => `${title}\n\n${PROSE} ${at}.\n\n${names[at]}\n\n`).join('');
  expect(await papersOf(page)).toEqual(TITLES.map((title, at) => ({ title, authors: names[at]!.split(', ') })));
});

test('names above some titles alone are not given to the papers above them', async () => {
  const page = TITLES.map((title, at) => `${at === 0 ? '' : 'A. Lee, B. Chen\n'}${title}\n${PROSE} ${at}.\n\n`).join(
    '',
  );
  expect((await papersOf(page))[0]).toEqual({ title: TITLES[0], authors: [] });
});

test.each([
  [
    'of a journal',
    [
      'J Doe, L Wei - Neurocomputing, 2024 - Elsevier',
      'A Lee, B Chen - Data &…, 2024 - ACM',
      'C Diaz - AI, 2024 - MIT',
    ],
  ],
  ['of a publisher', ['J Doe, L Wei - 2024 - Elsevier', 'A Lee, B Chen - 2024 - Springer', 'C Diaz - 2024 - Wiley']],
])('the names above a year %s, as search engines show them, are no part of the title', async (_, lines) => {
  const page = TITLES.map((title, at) => `${title}\n${lines[at]}\n${ABSTRACTS[at]}\n\n`).join('');
  const { papers } = await importText(page);
  expect(papers.map(({ title, year, authors }) => [title, year, authors[0]!.family])).toEqual(
    TITLES.map((title, at) => [title, 2024, ['Doe', 'Lee', 'Diaz'][at]]),
  );
});

test('names with company and country in brackets are the authors, and those are none', async () => {
  const lines = [
    'Ann Lee (NTT, Japan), Bo Chen (Univ. of Bath (UoB), UK)',
    'Eva Green (MIT, USA)',
    'Finn Hall (Google, USA)',
  ];
  for (const gap of ['', '\n']) {
    const page = TITLES.map((title, at) => `${title}\n${gap}${lines[at]}\n${gap}${ABSTRACTS[at]}\n\n`).join('');
    expect(await papersOf(page)).toEqual(
      TITLES.map((title, at) => ({ title, authors: [['Ann Lee', 'Bo Chen'], ['Eva Green'], ['Finn Hall']][at] })),
    );
  }
});

const NAMES = ['Ann Lee', 'Cy Doe', 'Eva Green'];

test('a link in brackets behind the names is none of them', async () => {
  const page = TITLES.map((title, at) => `${title}\n${NAMES[at]}, Bo Chen – [link]\n${ABSTRACTS[at]}\n\n`).join('');
  expect(await papersOf(page)).toEqual(TITLES.map((title, at) => ({ title, authors: [NAMES[at], 'Bo Chen'] })));
});

test('one name below each title is its author, also where pictures stand before them as bullets', async () => {
  const page = NAMES.map((name, at) => `📄 ${TITLES[at]}\n👥 ${name}\n📝 ${ABSTRACTS[at]}\n\n`).join('');
  expect(await papersOf(page)).toEqual(TITLES.map((title, at) => ({ title, authors: [NAMES[at]] })));
});

test('titles that look like names are named with what to do', async () => {
  const page = ['Ann Lee', 'Bo Chen'].map((name, at) => `👥 ${name}\n📝 ${ABSTRACTS[at]}\n\n`).join('');
  const { audit } = await importText(page);
  expect(audit.files[0]!.notes.join()).toContain('title that looks like a name');
});
