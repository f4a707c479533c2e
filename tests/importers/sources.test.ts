import { expect, test } from 'vitest';
import { sourceOn } from '../../src/importers/listing/sources.ts';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';
const TITLES = ['Schooling in the long run', 'Another paper on wages'];

test.each([
  ['Phys. Rev. Lett. 128, 045901 (2022)', 'Phys. Rev. Lett.', '2022'],
  ['Phys. Lett. B 746, 178 (2015) – Published 28 January 2016', 'Phys. Lett. B', '2015'],
  ['1. Heart Rhythm. 2020 Mar;36(4):123-31. doi: 10.1000/1. Epub 2019 Jan 5.', 'Heart Rhythm', '2020'],
  ['BMJ. 12(3):364-370, 2019 Mar.', 'BMJ', '2019'],
  [
    'Journal of Clinical Nursing. Mar2019, Vol. 28 Issue 5/6, p700-710. 11p. 2 Charts.',
    'Journal of Clinical Nursing',
    '2019',
  ],
  ['Revue française des affaires sociales, 2017, pp.12-33', 'Revue française des affaires sociales', '2017'],
  ['Econometrica, 2019, 87(3), 2001-2020', 'Econometrica', '2019'],
  ['历史研究, 2019, 12(3): 45-52', '历史研究', '2019'],
  ['《计算机学报》, 2021, 44(3): 512-530', '计算机学报', '2021'],
  ['计算机学报 2021年第3期', '计算机学报', '2021'],
  ['计算机学报，2021年，第44卷第3期，512-530页', '计算机学报', '2021'],
  ['《软件学报》，2022，33（8）：2901-2915', '软件学报', '2022'],
  ['计算机学报.2021,44(03):512-530.', '计算机学报', '2021'],
  ['《地理学报》 2019-06-15', '地理学报', '2019'],
  ['2024 IEEE Conference on Computer Vision', '2024 IEEE Conference on Computer Vision', '2024'],
  [
    '2023 IEEE/CVF International Conference on Computer Vision (ICCV), 2023, pp. 123-130',
    '2023 IEEE/CVF International Conference on Computer Vision',
    '2023',
  ],
  ['《科学通报》2018', '科学通报', '2018'],
  ['情報処理学会論文誌 2021年 第3号', '情報処理学会論文誌', '2021'],
])('a source tells venue and year: %s', (line, venue, year) => {
  expect(sourceOn(line)).toEqual({ venue, year, isSure: true });
});

test.each([
  'Published 28 January 2019',
  'Volume 12, Issue 3, September 2019',
  'The world economy in 2019',
  'Proceedings of the 2019 Conference on Trees',
  'Voting in America, 2000-2020',
  '2001: A Space Odyssey of Language Models',
  '2020 Vision: How Models See',
  '2024 Shared Task on Trees',
  '中国2000年第5次人口普查数据分析',
  '以长三角城市群为例，利用了2000年至2015',
  '2010年至2020年中国城市化研究',
])('no source: %s', (line) => {
  expect(sourceOn(line)).toBeUndefined();
});

test.each([
  ['below the names', (title: string, source: string) => `${title}\nAnn Lee, Bo Chen\n${source}\n\n${PROSE}`],
  [
    'above the title, numbered',
    (title: string, source: string) => `1. ${source}\n\n${title}.\n\nLee A(1), Chen B(2).\n\n${PROSE}`,
  ],
  ['behind a label', (title: string, source: string) => `Title: ${title}\nSource: ${source}\nAbstract: ${PROSE}`],
  ['below a label', (title: string, source: string) => `Title\n${title}\nSource\n${source}\nAbstract\n${PROSE}`],
])('a source %s gives venue and year', async (_, paper) => {
  const sources = ['Phys. Rev. Lett. 128, 045901 (2022)', 'Heart Rhythm. 2020 Mar;36(4):123-31'];
  const { papers } = await importText(TITLES.map((title, at) => paper(title, sources[at]!)).join('\n\n'));
  expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual([
    [TITLES[0], 'Phys. Rev. Lett.', 2022],
    [TITLES[1], 'Heart Rhythm', 2020],
  ]);
});

test('a line of numbers with words behind is told fast to be no source', () => {
  for (const word of ['9783161484100 ', 'S12 ', 'vol1vol2', 'A1B2'])
    expect(sourceOn(`Nature ${word.repeat(30).slice(0, 250)} some words`)).toBeUndefined();
  expect(sourceOn('Nature (2019) S12, e045A, 12A3-12A6, vol12')).toMatchObject({ venue: 'Nature', year: '2019' });
});

test('a date below the names is a year and no venue', async () => {
  const { papers } = await importText(
    TITLES.map((title) => `${title}\nAnn Lee, Bo Chen\nPublished 28 January 2019\n\n${PROSE}`).join('\n\n'),
  );
  expect(papers.map(({ venue, year }) => [venue, year])).toEqual([
    ['', 2019],
    ['', 2019],
  ]);
});

test.each([
  'Year:\n2019',
  'Year\n2019',
  'Year of Publication\n  2019',
  'Year of publication: 2019',
  'Publication year:\n2019',
])('a year behind its label or below it: %j', async (year) => {
  const { papers } = await importText(
    TITLES.map((title) => `Title: ${title}\nAuthors: Ann Lee\n${year}\nAbstract: ${PROSE}`).join('\n\n'),
  );
  expect(papers.map((paper) => [paper.title, paper.year])).toEqual(TITLES.map((title) => [title, 2019]));
});

test.each([
  'Marketing Science',
  'Journal of Marketing Research',
  'Decision Sciences',
  'Research Policy',
  'Research & Politics',
  'Review of Economic Studies',
])('a journal may begin as a month or a kind of paper does: %s', (venue) => {
  expect(sourceOn(`${venue} 56 (2019)`)).toMatchObject({ venue, year: '2019' });
});

test.each(['Research article, 2019', 'Review 12 (2019)', 'March 12, 2019', 'Marzo 12, 2019', 'novembre 12, 2019'])(
  'a date or a kind of paper is no journal: %s',
  (line) => expect(sourceOn(line)).toBeUndefined(),
);

test.each([
  [
    'behind a reference',
    (title: string) =>
      `A. Lee and B. Chen, "${title}," in 2024 IEEE Conference on Trees and Graphs (CTG), 2024, pp. 1-9.`,
  ],
  [
    'behind a reference in APA',
    (title: string) =>
      `Lee, A., & Chen, B. (2024). ${title}. In 2024 IEEE Conference on Trees and Graphs (pp. 1-9). IEEE.`,
  ],
  [
    'below the names, above an abstract',
    (title: string) => `${title}\nAnn Lee, Bo Chen\n2024 IEEE Conference on Trees and Graphs\n\n${PROSE}\n`,
  ],
  ['below the names', (title: string) => `${title}\nAnn Lee, Bo Chen\n2024 IEEE Conference on Trees and Graphs\n`],
])('a venue whose name begins with a year is read %s', async (_, paper) => {
  const titles = [...TITLES, 'Rivers of the far north'];
  const { papers } = await importText(titles.map(paper).join('\n'));
  expect(papers.map(({ title, venue, year, authors }) => [title, venue, year, authors.length])).toEqual(
    titles.map((title) => [title, '2024 IEEE Conference on Trees and Graphs', 2024, 2]),
  );
});
