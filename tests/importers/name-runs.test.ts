import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';
const TITLES = ['Attention is all that we need', 'Pointer Networks', 'A survey of the retrieval of papers'];
const NAMES = [['Ann Lee', 'Bo Chen', 'Cory J. Hayes'], ['Eva Di Gennaro', 'Finn Hall'], ['Ling Zhao']];

async function papersOf(page: string): Promise<{ title: string; abstract: string; authors: string[] }[]> {
  const { papers } = await importText(page);
  return papers.map(({ title, abstract, authors }) => ({
    title,
    abstract,
    authors: authors.map(({ given, family }) => `${given} ${family}`.trim()),
  }));
}

/** How a paper stands on the page, its title, its names one a line and its abstract given. */
type Layout = (title: string, names: readonly string[], abstract: string, at: number) => string;
const LAYOUTS: Record<string, Layout> = {
  'below the title': (title, names, abstract) => `${title}\n${names.join('\n')}\n\n${abstract}\n\n`,
  'without an empty line': (title, names, abstract, at) => `${at + 1}. ${title}\n${names.join('\n')}\n${abstract}\n\n`,
  'above a labelled abstract': (title, names, abstract) =>
    `${title}\n\n${names.join('\n')}\n\nAbstract: ${abstract}\n\n`,
  'with commas behind them': (title, names, abstract) => `${title}\n${names.join(',\n')}\n${abstract}\n\n`,
  'as items of a list': (title, names, abstract) => `${title}\n- ${names.join('\n- ')}\n\n${abstract}\n\n`,
  'with empty lines between and a venue below': (title, names, abstract, at) =>
    `research-article\n${title}\n\n${names.join('\n\n')}\n\nProceedings of the Conference\nJuly 2024, pp. 1${at}–2${at}\n\n${abstract}\n\n`,
  'with where they work and their address': (title, names, abstract) =>
    `${title}\n\n${names.map((name) => `${name}\nUniversity of Bath\n${name[0]}@bath.edu`).join('\n')}\n\nAbstract\n${abstract}\n\n`,
  'below counts of readers': (title, names, abstract, at) =>
    `Conference Paper\n${title}\nMarch 2024\n·\n${at} Reads\n·\n7 Citations\n${names.join('\n')}\n${abstract}\nView\nDownload\n\n`,
};

test.each(Object.keys(LAYOUTS))('names one a line %s are the authors of the title above them', async (name) => {
  const page = TITLES.map((title, at) => LAYOUTS[name]!(title, NAMES[at]!, `${PROSE} ${at}.`, at)).join('');
  expect(await papersOf(page)).toEqual(
    TITLES.map((title, at) => ({ title, abstract: `${PROSE} ${at}.`, authors: NAMES[at] })),
  );
});

test('two names one a line are the authors of the only paper of a page', async () => {
  expect(await papersOf(`${TITLES[0]}\nAnn Lee\nBo Chen\n\n${PROSE}`)).toEqual([
    { title: TITLES[0], abstract: PROSE, authors: ['Ann Lee', 'Bo Chen'] },
  ]);
});

test('headings of two words above titles of two words are no names', async () => {
  const titles = ['Pointer Networks', 'Graph Transformers', 'Neural Machines'];
  const headings = ['Machine Translation', 'Computer Vision', 'Human Factors'];
  const page = titles.map((title, at) => `${headings[at]}\n\n${title}\n\n${PROSE} ${at}.\n\n`).join('');
  expect((await papersOf(page)).map(({ title }) => title)).toEqual(titles);
});

test('buttons below a line of names are no names', async () => {
  const page = TITLES.map(
    (title, at) => `${title}\n${NAMES[0]!.join(', ')}\nRelated Papers\nRelated Patents\n${PROSE} ${at}.\n\n`,
  );
  expect((await papersOf(page.slice(0, 2).join(''))).map(({ authors }) => authors)).toEqual([NAMES[0], NAMES[0]]);
});

test('subjects one a line, which the page writes as words too, are no run of authors', async () => {
  const subjects = [
    ['Machine Translation', 'Human Evaluation', 'Speech Corpora'],
    ['Tree Search', 'Model Merging', 'Beam Decoding'],
    ['Coral Reefs', 'Urban Traffic', 'Winter Wheat'],
  ];
  const words = subjects.flat().join(', ').toLowerCase();
  const page = TITLES.map((title, at) => `${title}\n${subjects[at]!.join('\n')}\n\n${PROSE} ${words} ${at}.\n\n`);
  const authors = (await papersOf(page.join(''))).flatMap((paper) => paper.authors);
  for (const [first, second] of subjects) expect(authors).not.toEqual(expect.arrayContaining([first, second]));
});

test('of a page whose papers have no names, three capitalised lines above one abstract are no authors', async () => {
  const papers = ['On trees', 'On rivers', 'On clouds'].map(
    (title, at) => `${title} and their names\n\n${PROSE} ${at}.`,
  );
  const page = `${papers.join('\n\n')}\n\n${TITLES[0]}\nBlue Vienna\nGreen Lisbon\nOld Krakow\n\n${PROSE}`;
  expect((await papersOf(page)).flatMap(({ authors }) => authors)).toEqual([]);
});
