import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'Isolated trees attract birds and bats that carry the seeds of forest plants. Seed traps under fig trees were emptied every month for two years.';
const TITLES = ['Seed rain under isolated trees', 'Wolves, roads and roe deer'] as const;

test.each([
  ['Vancouver', 'Lee A, Le Viol BC. ', '. J Ecol. 2017;12(3):101-10.', 'J Ecol'],
  ['Nature', 'Lee, A. & Le Viol, B. C. ', '. J. Ecol. 12, 101–110 (2017).', 'J. Ecol.'],
  ['MLA', 'Lee, Ann, and Bo Le Viol. "', '." Ecology & Environment, vol. 12, 2017, pp. 1-9.', 'Ecology & Environment'],
  ['IEEE', '[1] A. Lee, B. Le Viol, “', ',” Biol. Conserv., vol. 12, pp. 1–9, Mar. 2017.', 'Biol. Conserv.'],
  ['Chicago', 'Lee, Ann, and Bo Le Viol. 2017. “', '.” Oikos 12 (3): 1–9.', 'Oikos'],
  ['Harvard', 'Lee, A. and Le Viol, BC. 2017. ', '. Oikos 12: 1-9.', 'Oikos'],
  ['Harvard in quotes', 'Lee, A. and Viol, B. (2017) ‘', '’, Oikos, 12(3), pp. 1–9.', 'Oikos'],
  [
    'German with slashes',
    'Lee, Ann/Le Viol, Bo: ',
    '. In: Leipziger Blätter 45 (2017), S. 12–34.',
    'Leipziger Blätter',
  ],
  ['German with semicolons', 'Lee, Ann; Le Viol, Bo (2017): ', '. In: L’Homme 45, S. 12–34.', 'L’Homme'],
  ['ISO 690', 'LEE, Ann et VIOL, Bo. ', '. Oikos, 2017, vol. 12, p. 1-9.', 'Oikos'],
  ['GOST', '1. Иванова А. В., Ли С. Н. ', ' // Микробиология. – 2017. – Т. 87, № 3. – С. 45–58.', 'Микробиология'],
  ['GB/T 7714', '[1] 王晓明, 李娜. ', '[J]. 环境科学, 2017, 35(03): 45-52.', '环境科学'],
  ['a list of Markdown', '- **', '**, Ann Lee, Bo Viol, *Ecology & Environment*, 2017.', 'Ecology & Environment'],
])('references above abstracts are read in the style %s', async (_style, before, behind, venue) => {
  const { papers } = await importText(TITLES.map((title) => `${before}${title}${behind}\n\n${PROSE}\n\n`).join(''));
  expect(papers.map((paper) => [paper.title, paper.year, paper.venue, paper.abstract, paper.authors.length])).toEqual(
    TITLES.map((title) => [title, 2017, venue, PROSE, 2]),
  );
});

test.each([
  ['In Proceedings of the 2016 Conference on Trees (pp. 1–9). ACL.', 'Proceedings of the 2016 Conference on Trees'],
  ['Proceedings of 2016 Workshop on Trees, 1–9.', 'Proceedings of 2016 Workshop on Trees'],
  ['In Proceedings of the Conference on Trees 2016, 1–9.', 'Proceedings of the Conference on Trees'],
])('a year within the name of a venue ends none: %s', async (source, venue) => {
  const { papers } = await importText(
    TITLES.map((title) => `Lee, A., & Chen, B. (2016). ${title}. ${source}`).join('\n'),
  );
  expect(papers.map((paper) => [paper.title, paper.venue])).toEqual(TITLES.map((title) => [title, venue]));
});

test('a reference broken into lines is one, with the address on the last of them', async () => {
  const { papers } = await importText(
    `Lee, A., & Chen, B. (2016). Seed rain under isolated trees in\n  abandoned pastures. Ecology, 12(3), 100-110.\n  https://doi.org/10.1016/j.x.0\n\n${PROSE}\n`,
  );
  expect(papers).toMatchObject([
    { title: 'Seed rain under isolated trees in abandoned pastures', venue: 'Ecology', year: 2016, abstract: PROSE },
  ]);
});

test('references of GB/T 7714 without abstracts are read as a list', async () => {
  const { papers } = await importText(
    '[1]王晓明,李娜.基于深度学习的古籍文字识别研究[J].中文信息学报,2021,35(03):45-52.\n[2]赵丽.高校学生网络学习投入的影响因素[J].电化教育研究,2020,35(03):45-52.\n',
  );
  expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual([
    ['基于深度学习的古籍文字识别研究', '中文信息学报', 2021],
    ['高校学生网络学习投入的影响因素', '电化教育研究', 2020],
  ]);
});

test('names and journal below a title are no reference', async () => {
  const row = (title: string) =>
    `${title}.\nLee AB, O'Hara T.\nGut. 2021 Mar;12(3):100-109. doi: 10.1136/abc.${title.length}.\n${PROSE}\n\n`;
  const { papers } = await importText(TITLES.map(row).join(''));
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
});

test('what looks like a reference beside others and is read as none is named', async () => {
  const { audit } = await importText(
    `${TITLES.map((title) => `Lee A, Viol B. ${title}. Oikos. 2017;12:1-9.\n\n${PROSE}\n\n`).join('')}Doe C, {unknown} vol. 3: 2017, pp. 1-9.\n\n${PROSE}\n`,
  );
  expect(Object.keys(audit.warnings).join()).toMatch(/looks like a reference/u);
});

test('two names that `and` joins in a title before a colon are no authors', async () => {
  const titles = ['Wolves Near Roads and Boundaries: Are They Truly Robust?', 'Seed Rain and Trees: Are They Alike?'];
  const { papers } = await importText(
    titles.map((title) => `${title}\nAnn Lee, Bo Viol. Proceedings of Forests, 2024\n${PROSE}\n\n`).join(''),
  );
  expect(papers.map(({ title }) => title)).toEqual(titles);
});

test('a reference has as many authors as it has, initials first or last', async () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const names of [letters.map((letter) => `${letter}. Lee`), letters.map((letter) => `Lee, ${letter}.`)]) {
    const row = (title: string) => `${names.join(', ')}. ${title}. J. Ecol. 12, 101–110 (2017).\n${PROSE}\n\n`;
    const { papers } = await importText(TITLES.map(row).join(''));
    expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(TITLES.map((title) => [title, 26]));
  }
});

test.each([
  ['Journal of Animal Ecology', '. Mar 2017;12(3):101-10.'],
  ['Forest Ecology and Management', '. Mar 2017;12(3):101-10.'],
  ['Proceedings of the Royal Society B. Biological Sciences', '. 2018;12(3):101-10.'],
])('a question is a whole title where %s follows', async (venue, end) => {
  const titles = ['Do wolves near towns avoid roads?', 'Where do seeds of trees fall?'];
  const { papers } = await importText(
    titles.map((title) => `Lee A, Viol B. ${title} ${venue}${end}\n\n${PROSE}\n\n`).join(''),
  );
  expect(papers.map((paper) => paper.title)).toEqual(titles);
});

const HARD_TITLES = [
  'k-Anonymity revisited for mobility',
  'Who owned the river? Water rights in Damascus',
  'Learning to pack boxes',
];
const HARD_NAMES = ['Ann B. Lee and Bo T. Chen', 'D. L. Luca, J. R. Ray, and M. Luca', 'James T. Doyle'];

test.each([
  [
    'ACM',
    (names: string, title: string, at: number) =>
      `[${at}] ${names}. 2021. ${title}. In Proceedings of Maps. ACM, 12–22.`,
  ],
  [
    'ACM, a journal',
    (names: string, title: string, at: number) =>
      `[${at}] ${names}. 2021. ${title}. Maps 12, 3 (2021), 1–22. https://doi.org/10.1145/33${at}`,
  ],
  [
    'plain',
    (names: string, title: string, at: number) => `[${at}] ${names}. ${title}. Journal of Maps, 12(3):101–120, 2021.`,
  ],
  [
    'plain without numbers',
    (names: string, title: string) => `${names}. ${title}. In Proceedings of Maps, pages 10–20, 2021.`,
  ],
])('initials, small letters and questions in a reference do not hide its title: %s', async (_style, write) => {
  const { papers } = await importText(HARD_TITLES.map((title, at) => write(HARD_NAMES[at]!, title, at + 1)).join('\n'));
  expect(papers.map(({ title, authors }) => [title, authors.map(({ family }) => family)])).toEqual([
    [HARD_TITLES[0], ['Lee', 'Chen']],
    [HARD_TITLES[1], ['Luca', 'Ray', 'Luca']],
    [HARD_TITLES[2], ['Doyle']],
  ]);
});

test('a line with a year in a list of references that is read as none is left out by its name', async () => {
  const reference = (at: number): string =>
    `Lee, A., & Chen, B. (201${at}). A study of maps number ${at}. Maps, 1${at}, 1-22.`;
  const { papers, audit } = await importText(
    `${reference(1)}\n${reference(2)}\nthe working group, minutes of the meeting on maps, 2014, unpublished\n${reference(3)}\n${reference(4)}\n`,
  );
  expect(papers).toHaveLength(4);
  expect(audit.leftOut.map(({ place }) => place)).toEqual(['line 3']);
});

test('a reference that is left out is named once', async () => {
  const read = TITLES.map((title, at) => `[${at + 1}] A. Lee, B. Le Viol, “${title},” Oikos, vol. 12, pp. 1–9, 2017.`);
  const { audit } = await importText([...read, ...read, `[5] ${PROSE} In 2017.`].join('\n'));
  expect(JSON.stringify(audit).split('Isolated trees attract')).toHaveLength(2);
  expect(JSON.stringify(audit)).not.toContain('page furniture');
});

test('a title does not begin with the year that stands before it, where most references have theirs behind', async () => {
  const { papers } = await importText(
    'Lee A, Chen B. Wolves, roads and roe deer. Oikos. 2016;12:1-9.\nDoe C, Poe D. Mosses in dry years. Oikos. 2018;12:1-9.\nLee A, Chen B. 2017. Seed rain under isolated trees. Oikos. 2017;12:1-9.\n',
  );
  expect(papers.map(({ title }) => title)).toContain('Seed rain under isolated trees');
});

test('initials before a name are none by themselves', async () => {
  const { papers } = await importText(
    TITLES.map((title) => `D. L. Luca, J. R. Ray. ${title} // Oikos. – 2017. – Т. 87. – С. 45–58.\n`).join(''),
  );
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(TITLES.map((title) => [title, 2]));
});

test('numbered references without a stop at their end are one a line', async () => {
  const { papers } = await importText(
    TITLES.map((title, at) => `[${at + 1}] Lee, A., & Chen, B. (2016). ${title}. Ecology & Environment\n`).join(''),
  );
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
});

const CV_TITLES = ['Seed rain under isolated trees', 'Wolves, roads and roe deer in the north', 'Counting birds'];
const PUBLICATIONS = CV_TITLES.map(
  (title, at) =>
    `Lee, A., Chen, B. & Díaz, C. (201${at}). ${title}. In Proceedings of the Conference on Trees (pp. 1–9).`,
);
const SCHOOLS =
  'EDUCATION\n2015 PhD in Biology, University of Copenhagen, Department of Ecology\n2011 MSc, University of Oslo\n';

test.each<[string, (publications: readonly string[]) => string]>([
  [
    'below their own heading',
    (found) => `${SCHOOLS}\nPUBLICATIONS\n\n${found.join('\n')}\n\nTEACHING\n2019–2023 Botany`,
  ],
  [
    'in two lists',
    ([first, ...others]) => `${SCHOOLS}\nARTICLES\n${first}\n${others[0]}\n\nPAPERS\n${others[1]}\n${first}`,
  ],
  ['numbered by their kind', (found) => `${SCHOOLS}\n${found.map((one, at) => `[C${3 - at}] ${one}`).join('\n')}`],
  ['numbered so without brackets', (found) => `${SCHOOLS}\n${found.map((one, at) => `J${3 - at}. ${one}`).join('\n')}`],
  [
    'below a word on the person',
    (found) => `Ann Lee\n\n${PROSE}\n\n${SCHOOLS}\nPUBLICATIONS\n${found.join('\n')}\n${found[0]}`,
  ],
])('the publications of a curriculum vitae are its papers: %s', async (_, page) => {
  const { papers, audit } = await importText(`Curriculum Vitae\nDr. Ann Lee\n\n${page(PUBLICATIONS)}\n`);
  expect(papers.map(({ title, year, venue, authors }) => [title, year, venue, authors.length])).toEqual(
    CV_TITLES.map((title, at) => [title, 2010 + at, 'Proceedings of the Conference on Trees', 3]),
  );
  expect(audit.leftOut).toEqual([]);
  expect(audit.files[0]!.notes.join()).toContain('lines of page furniture (lines 1-');
});

test('references in two styles are each read in their own, though a venue has a year in its name', async () => {
  const { papers } = await importText(
    `${PUBLICATIONS.map((one) => one.replace('the Conf', 'the 2019 Conf')).join('\n')}\n\nAnn Lee, Bo Chen. “When birds are clever”. Oikos 30(1): 1–9, 2019.\nCarla Díaz, Bo Chen. “Fungi after fire”. Oikos 31(1): 1–9, 2019.\n`,
  );
  expect(papers.map(({ title }) => title)).toEqual([...CV_TITLES, 'When birds are clever', 'Fungi after fire']);
});

test.each([
  ['Lee et al. ', '. Oikos, 12(3), 1-9, 2017.', 'Oikos', 2017],
  ['Ann Lee et al. ', '. Oikos. 2017;12(3):101-10.', 'Oikos', 2017],
  ['Lee, A. (in press). ', '. Oikos.', 'Oikos', null],
  ['[LCD+17] Lee, A. (2017). ', '. Oikos, 12(3), 1-9.', 'Oikos', 2017],
  ['[Lee et al., 2017] Lee, A., et al. (2017). ', '. Oikos, 12(3), 1-9.', 'Oikos', 2017],
])('a list of references knows one author and others, and what counts it: %s', async (before, behind, venue, year) => {
  const { papers } = await importText(CV_TITLES.map((title) => `${before}${title}${behind}`).join('\n'));
  expect(papers.map((paper) => [paper.title, paper.authors[0]?.family, paper.venue, paper.year])).toEqual(
    CV_TITLES.map((title) => [title, 'Lee', venue, year]),
  );
});

test('the mark of GB/T 7714 stays in no title, whatever the style of the others', async () => {
  const { papers } = await importText(
    `${CV_TITLES.map((title) => `Lee A, Chen BC. ${title}. Oikos. 2017;12(3):1-9.`).join('\n')}\nTan M, Le Q. Rethinking model scaling for networks[C]//International Conference on Machines. PMLR, 2019: 6105-6114.\n`,
  );
  expect(papers.at(-1)).toMatchObject({ title: 'Rethinking model scaling for networks', year: 2019 });
});

test('a paper whose references stand below its text is read as one', async () => {
  const { papers } = await importText(
    `Seed rain in abandoned pastures\n\nAnn Lee, Bo Chen\n\n${PROSE}\n\nReferences\n${[...PUBLICATIONS, ...PUBLICATIONS].join('\n')}\n`,
  );
  expect(papers[0]).toMatchObject({ title: 'Seed rain in abandoned pastures', abstract: PROSE });
});
