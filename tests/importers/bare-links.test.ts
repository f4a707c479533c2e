import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PAPERS = [
  ['Soil Fungi after Fire in Boreal Forests', 'Ann Lee, Bo Chen', 'ICLR 2020'],
  ['Learning to Rank from Clicks: A Study', 'Sabine Schulte im Walde, Md. Sirajul Islam', 'ACL 2021'],
  ['The Names of Northern Rivers', 'Emma A. Fox, Hugo Blanc, Carla Díaz', 'Findings of EMNLP 2022'],
  ['Can Trees Be Counted from Above?', 'Dmitri Ivanov', 'CVPR 2023'],
] as const;
const ABSTRACT =
  'Fire changes the fungi of the soil. We sampled forty plots over ten years and found that the community returns within eight of them.';

const ROWS: Record<string, (at: number) => string> = {
  brackets: (at) => ['[pdf]', '[pdf] [code]', '[PDF] [code] [slides]', '[paper][project page]'][at]!,
  'brackets around all': (at) => ['[pdf]', '[pdf | code]', '(pdf, code, slides)', '[pdf / bib]'][at]!,
  bars: (at) => ['pdf', 'pdf | code', 'pdf | code | slides', 'paper | video'][at]!,
  dots: (at) => ['pdf', 'pdf · code', 'PDF · code · slides', 'paper · project page'][at]!,
};

async function read(lineOf: (title: string, names: string, where: string, at: number) => string) {
  const { papers } = await importText(
    PAPERS.map(([title, names, where], at) => lineOf(title, names, where, at)).join(''),
  );
  return papers.map(({ title, authors, venue, year, abstract }) => ({
    title,
    names: authors.map(({ given, family }) => `${given} ${family}`).join(', '),
    where: `${venue} ${year}`,
    abstract,
  }));
}

const expected = (abstract = ''): object[] =>
  PAPERS.map(([title, names, where]) => ({ title, names, where, abstract }));
const stopped = (title: string): string => (title.endsWith('?') ? title : `${title}.`);

test.each(Object.entries(ROWS))(
  'names of links that lost their addresses are none of a paper: %s',
  async (_, links) => {
    const lines: Parameters<typeof read>[0][] = [
      (title, names, where, at) => `${stopped(title)} ${names}. ${where}. ${links(at)}\n`,
      (title, names, where, at) => `- ${stopped(title)} ${names}. ${where}. ${links(at)}\n`,
      (title, names, where, at) => `${title}\n${names}\n${where} ${links(at)}\n\n`,
      (title, names, where, at) => `${title}\n${names}. ${where}. ${links(at)}\n\n`,
      (title, names, where, at) => `${title} ${links(at)}\n${names}\nIn Proceedings of ${where}\n\n`,
    ];
    for (const line of lines.slice(0, 4)) expect(await read(line)).toEqual(expected());
    expect(await read(lines[4]!)).toMatchObject(PAPERS.map(([title, names]) => ({ title, names })));
    const above = await read((title, names, where, at) => `${lines[0]!(title, names, where, at)}${ABSTRACT}\n\n`);
    expect(above).toEqual(expected(ABSTRACT));
  },
);

test('a title, its names and its venue are told on one line, whatever the title looks like', async () => {
  const line = (title: string): string => `${stopped(title)} Ann Lee and Bo Chen. NeurIPS 2015.\n`;
  const titles = [
    'Pointer Networks',
    '“A Passage to India”: Words of Indian Languages',
    '3D Gaussian Splatting',
    'Deep Sets',
  ];
  const { papers } = await importText(titles.map(line).join(''));
  expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual(
    titles.map((title) => [title, 'NeurIPS', 2015]),
  );
});

test.each([
  ['ICLR 2020 (Spotlight)', 'ICLR', 2020],
  ["ICLR'20", 'ICLR', 2020],
  ['To appear at ACL 2025', 'ACL', 2025],
  ['Transactions of the ACL', 'Transactions of the ACL', null],
  ['arXiv preprint arXiv:2001.01234, 2020', 'arXiv', 2020],
  ['Under review', '', null],
  ['2019', '', 2019],
])('where a paper appeared is told behind its names, as lists write it: %s', async (where, venue, year) => {
  const forms = [
    (title: string, names: string) => `- ${stopped(title)} ${names}. ${where}.\n`,
    (title: string, names: string) => `${title}\n${names}. ${where}.\n\n`,
    (title: string, names: string) => `${title}\n${names}. ${where}.\n${ABSTRACT}\n\n`,
  ];
  for (const form of forms) {
    const { papers } = await importText(
      PAPERS.slice(0, 3)
        .map(([title, names]) => form(title, names))
        .join(''),
    );
    expect(papers.map((paper) => [paper.title, paper.authors.length, paper.venue, paper.year])).toEqual(
      PAPERS.slice(0, 3).map(([title, names]) => [title, names.split(',').length, venue, year]),
    );
  }
});

test('one word in brackets at the end of one line is of a title', async () => {
  const { papers } = await importText(
    'What We Know of Trees (Data)\nSoil Fungi after Fire in the Forest\nThe Names of Northern Rivers\n',
  );
  expect(papers[0]!.title).toBe('What We Know of Trees (Data)');
});
