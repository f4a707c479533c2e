import { expect, test } from 'vitest';
import { importText } from './read.ts';

const titlesOf = async (text: string): Promise<string[]> => (await importText(text)).papers.map(({ title }) => title);

const ABSTRACT =
  'We study how a page is read. It has titles and abstracts, and much that is neither, and a reader must tell the one from the other by the places where they stand, for nothing else says what is what on it.';

test('titles above lines of authors are papers, whatever stands between the rows', async () => {
  const { papers } = await importText(
    'CVPR 2024 open access\nThese papers are the open access versions, provided by the foundation that runs this conference.\nUnmixing Diffusion for Image Denoising\nHaijin Zeng, Jiezhang Cao\n[pdf] [supp]\n[bibtex]\nSeeing the World through Your Eyes\nHadi Alzayer, Kevin Zhang\n[pdf] [supp]\n[bibtex]\nUngeneralizable Examples\nJingwen Ye, Xinchao Wang\n[pdf]\n[bibtex]\nGenerating Scenes from Sounds\nAnn Lee, Bo Chen\n[pdf]\n[bibtex]\n',
  );
  expect(papers.map(({ title }) => title)).toEqual([
    'Unmixing Diffusion for Image Denoising',
    'Seeing the World through Your Eyes',
    'Ungeneralizable Examples',
    'Generating Scenes from Sounds',
  ]);
  expect(papers[2]!.authors.map(({ family }) => family)).toEqual(['Ye', 'Wang']);
});

test('what stands behind the authors after a semicolon is the venue', async () => {
  const { papers } = await importText(
    'A New Representation of Successor Features\nMajid Abdolshah, Hung Le; Proceedings of the Conference on Learning, PMLR 139:1-9\nMassively Parallel Machines\nKuruge Abeyrathna, Bimal Bhattarai; Proceedings of the Conference on Learning, PMLR 139:10-20\nMemory Efficient Online Meta Learning\nEmre Acar; Proceedings of the Conference on Learning, PMLR 139:32-42\n',
  );
  expect(papers.map(({ venue }) => venue)).toEqual(papers.map(() => 'Proceedings of the Conference on Learning'));
  expect(papers.map(({ authors }) => authors.length)).toEqual([2, 2, 1]);
});

test('authors that end in a colon stand above their titles, whose pages are no part of them', async () => {
  const titles = await titlesOf(
    'Session 1A - Dense Retrieval\nJingtao Zhan, Jiaxin Mao:\nOptimizing Dense Retrieval with Hard Negatives. 1503-1512\nThibault Formal, Benjamin Piwowarski:\nSPLADE: Sparse Lexical and Expansion Model. 2288-2292\nSession 1B - Recommendation\nXiang Wang:\nNeural Graph Filtering. 165\n',
  );
  expect(titles).toEqual([
    'Optimizing Dense Retrieval with Hard Negatives',
    'SPLADE: Sparse Lexical and Expansion Model',
    'Neural Graph Filtering',
  ]);
});

test('titles whose authors are only counted are papers', async () => {
  const row = (title: string) => `Submitted by\nakhaliq\n71\n${title}\n· 16 authors\n14\n`;
  expect(
    await titlesOf(
      `Daily Papers\n\n${row('Chronos: The Language of Series')}${row('Synth^2: Boosting Models')}${row('MoAI: A Mixture')}`,
    ),
  ).toEqual(['Chronos: The Language of Series', 'Synth^2: Boosting Models', 'MoAI: A Mixture']);
});

test('a list of references is read: the quoted title, or the one behind the year', async () => {
  const { papers, audit } = await importText(
    'References\n\n[1] A. Vaswani, N. Shazeer, and I. Polosukhin, "Attention is all you need," in Advances, 2017, pp. 5998-6008.\n[2] T. Brown et al., "Language models are few-shot learners," in NeurIPS, 2020.\n[3] He, K., Zhang, X., & Sun, J. (2016). Deep residual learning for image recognition. In Proceedings of the conference (pp. 770-778).\n',
  );
  expect(papers.map(({ title, year, authors }) => [title, year, authors.length])).toEqual([
    ['Attention is all you need', 2017, 3],
    ['Language models are few-shot learners', 2020, 1],
    ['Deep residual learning for image recognition', 2016, 3],
  ]);
  expect(audit.files[0]!.notes[0]).toBe('a list of references, without abstracts');
});

test('on a page that labels its abstracts, text before and behind them is none, and is named', async () => {
  const { papers, audit } = await importText(
    `View this email in your browser\n\nHey folks,\n\n${ABSTRACT}\n\nArt attacks on language models\n\nAbstract: ${ABSTRACT}\n\nA frequency perspective on images\n\nAbstract: ${ABSTRACT}\n\nShare this weekly letter\n\nThanks for reading this letter! Subscribe for free to receive new posts and to support all our work.\n`,
  );
  expect(papers.map(({ title }) => title)).toEqual([
    'Art attacks on language models',
    'A frequency perspective on images',
  ]);
  expect(audit.warnings).toMatchObject({
    [`text around the papers left out (put “Abstract:” before it where it is an abstract, as before the others)`]: 2,
  });
});

test('lines that say what they are as others do, Week 2 and Note to self, are no titles without an abstract', async () => {
  const titles = await titlesOf(
    `Week 1 (Anna presents)\n\nA first paper on graphs\n\n${ABSTRACT}\n\nNote to self: see also the post\n\nA second paper on trees\n\n${ABSTRACT}\n\nWeek 2 (no meeting on Monday)\n\nA third paper on words\n\n${ABSTRACT}\n\nNote to self: Ben likes this one\n\nA fourth paper on maps\n\n${ABSTRACT}\n`,
  );
  expect(titles).toEqual([
    'A first paper on graphs',
    'A second paper on trees',
    'A third paper on words',
    'A fourth paper on maps',
  ]);
});

test('a line of mail addresses below the authors is no title', async () => {
  const titles = await titlesOf(
    `Query Performance Prediction for Models\nJohn Smith1, Maria Rossi2\n1 University of Glasgow, UK\njohn@glasgow.ac.uk, maria@padua.it\n\nAbstract. ${ABSTRACT}\n`,
  );
  expect(titles).toEqual(['Query Performance Prediction for Models']);
});

test('buttons, bullets, signs and quotes around titles and abstracts are no part of them', async () => {
  const read = async (text: string) => (await importText(text)).papers.map(({ title, abstract }) => [title, abstract]);
  const expected = [['Learning to rank with trees', ABSTRACT]];
  expect(await read(`Learning to rank with trees\nAbstract: ${ABSTRACT} △ Less\n`)).toEqual(expected);
  expect(await read(`- Learning to rank with trees\n  - ${ABSTRACT}\n`)).toEqual(expected);
  expect(await read(`📄 Learning to rank with trees\n📝 ${ABSTRACT}\n`)).toEqual(expected);
  expect(await read(`- title: "Learning to rank with trees"\n  abstract: "${ABSTRACT}"\n`)).toEqual(expected);
});

test('a Markdown paper with an Obsidian quotation keeps its label and its double colons out, and a rule ends its abstract', async () => {
  const { papers } = await importText(
    `### Learning to rank with trees\n- authors:: Albert Gu, Tri Dao\n- link:: https://arxiv.org/abs/2312.00752\n\n> [!abstract]\n> ${ABSTRACT}\n\nMy notes: read it.\n\n### Graphs for molecules\n- link: https://arxiv.org/abs/2312.00753\n\n**Abstract**: ${ABSTRACT}\n\n---\n`,
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual([ABSTRACT, ABSTRACT]);
  expect(papers[0]!.authors).toEqual([
    { given: 'Albert', family: 'Gu' },
    { given: 'Tri', family: 'Dao' },
  ]);
});

const READ_BELOW: readonly (readonly [title: string, authors: string])[] = [
  ['Bread and Authority in Petrograd, 1917', 'Petrova'],
  ['Who Owned the River? Water Rights in Damascus', 'Haddad'],
  ['Silver, Credit and Trust among Merchants', 'Aslanian, Kelly'],
];

/** Contents pages whose papers have one author: each layout stands for three papers. */
const CONTENTS: readonly (readonly [layout: string, item: (title: string, names: string, at: number) => string])[] = [
  ['an empty line between papers', (title, names) => `${title}\n${names}\n\n`],
  ['no empty line', (title, names) => `${title}\n${names}\n`],
  ['empty lines everywhere', (title, names) => `${title}\n\n${names}\n\n`],
  ['pages below the names', (title, names, at) => `${title}\n${names}\npp. ${at}2-${at}9\nAbstract | PDF\n\n`],
  ['pages behind dots', (title, names, at) => `${title} ........ ${at}2\n${names}\n\n`],
  ['pages behind the names', (title, names, at) => `${title}\n${names} ${at}2\n\n`],
  ['names above the titles', (title, names) => `${names}\n${title}\n\n`],
  ['a line of dates', (title, names, at) => `${title}\n${names}\nPages: ${at}2 | First published: 12 March 2019\n\n`],
  [
    'when each was published and where',
    (title, names, at) =>
      `${title}\n${names}\nPublished: 16 Jan 2024, Last Modified: 0${at} Mar 2024\nICLR 2024 poster\nReaders: Everyone\n\n`,
  ],
  [
    'names above the titles, and when each was published below',
    (title, names, at) =>
      `${names}\n${title}\nPublished: 16 Jan 2024, Last Modified: 0${at} Mar 2024\nICLR 2024 poster\nReaders: Everyone\n\n`,
  ],
];

test.each(CONTENTS)('a contents page of papers with one author is read: %s', async (_layout, item) => {
  const names = ['Olga Petrova', 'Leila Haddad', 'Sebouh Aslanian, Maureen Kelly'];
  const { papers } = await importText(
    `Contents\n\n${READ_BELOW.map(([title], at) => item(title, names[at]!, at + 1)).join('')}`,
  );
  expect(papers.map(({ title, authors }) => [title, authors.map(({ family }) => family).join(', ')])).toEqual(
    READ_BELOW,
  );
});

test('a title of a contents page that is broken into lines is whole', async () => {
  expect(
    await titlesOf(
      'Seed rain and the limits of recruitment in a tropical forest of\nthe Andes\nAnn Lee\n\nSoil fungi after fire\nBo Chen\n\nMosses change faster than lichens where nitrogen is added every\nyear for a decade\nCy Doe\n',
    ),
  ).toEqual([
    'Seed rain and the limits of recruitment in a tropical forest of the Andes',
    'Soil fungi after fire',
    'Mosses change faster than lichens where nitrogen is added every year for a decade',
  ]);
});

test('titles of two words within a list of titles are no authors', async () => {
  const titles = [
    'A neural model of language',
    'Pointer Networks',
    'Learning to align words',
    'Order matters for sets of words',
    'Memory Networks',
    'Teaching machines to read',
    'Long short-term memory for parsing',
    'Highway Networks',
    'Training very deep models',
    'Sequence to sequence learning',
    'Attention is all you need',
  ];
  expect(await titlesOf(titles.join('\n'))).toEqual(titles);
});

test('the last line of a broken title may be two words, with its author below', async () => {
  expect(
    await titlesOf(
      'Seed rain in wet forests\nAnn Lee\n\nSoil fungi after fire\nBo Chen\n\nMosses change faster than lichens where nitrogen is added in\ndry forests\nCy Doe\n',
    ),
  ).toContain('Mosses change faster than lichens where nitrogen is added in dry forests');
});

/** Titles, each with one of these lines below. */
const listOf = (...lines: readonly string[]): string =>
  ['Seed rain in wet forests', 'Soil fungi after fire', 'Lynx and their traps', 'Mosses in dry years']
    .map((title, at) => `${title}\n${lines[at]}\n\n`)
    .join('');

test('what stands below each title alike is no author', async () => {
  const { papers } = await importText(listOf('Open Access', 'Open Access', 'Open Access', 'Open Access'));
  expect(papers.flatMap(({ authors }) => authors)).toEqual([]);
});

test('what the page also writes in small letters is no author', async () => {
  await expect(importText(listOf('Wet Forests', 'Deep Fire', 'Hard Traps', 'Long Years'))).rejects.toThrow(
    'holds no papers',
  );
});

test('a list of people is none of titles with authors', async () => {
  const people = 'Ann Marie Lee\nBo Chen\nCy van Doe\nDi Poe\nEd Lou Roe\nFlo Moe\nGil Kim Zoe\nHal Noe\n';
  await expect(importText(people)).rejects.toThrow('holds no papers');
});

test('a line below the names of one title alone may be a title, and is named', async () => {
  const rows = READ_BELOW.map(([title]) => `${title}\nAnn Lee, Bo Chen\n`);
  const { audit } = await importText(`${rows.join('')}Seeds of wet forests in Chile\n\n${rows.join('Another ')}`);
  expect(audit.warnings).toMatchObject({
    'line between titles left out (put its authors below it if it is one)': 1,
  });
});

test('a title of two words with one author right between other titles and their authors is a paper', async () => {
  const page =
    'Sparse Retrieval of Papers\nAnn Lee, Bo Chen\nPointer Networks\nKim Moss\nFast Restoration of Images\nGus Ito, Hal Jones\nLong Texts and Memories\nLea Nash, Max Owen\n';
  const { papers } = await importText(page);
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['Sparse Retrieval of Papers', 2],
    ['Pointer Networks', 1],
    ['Fast Restoration of Images', 2],
    ['Long Texts and Memories', 2],
  ]);
});
