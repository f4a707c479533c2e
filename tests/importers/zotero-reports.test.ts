import { expect, test } from 'vitest';
import { importText } from './read.ts';

const ITEMS = [
  {
    title: 'Soil Fungi after Fire in Boreal Forests',
    names: ['Ann Lee', 'Bo Chen'],
    year: 2020,
    venue: 'Proceedings of Soil',
    abstract:
      'Fire changes the fungi of the soil. We sampled forty plots over ten years and found that the community returns within eight of them.',
  },
  {
    title: 'COMET',
    names: ['Emma Fox'],
    year: 2021,
    venue: 'Journal of Ice',
    abstract:
      'Comets hold ice from the begin of time. We look at forty of them through one glass and find that most of them are older than they look.',
  },
];
type Item = (typeof ITEMS)[number];

const fields = ({ names, year, venue, abstract }: Item): [string, string][] => [
  ['Item Type', 'Conference Paper'],
  ...names.map((name): [string, string] => ['Author', name]),
  ['Abstract', abstract],
  ['Date', `${year}-07-12`],
  ['Language', 'en'],
  ['Proceedings Title', venue],
  ['Date Added', '7/12/2024, 10:11:12 AM'],
];
const below =
  (form: (name: string, value: string) => string, mark = '') =>
  (item: Item) =>
    `${mark}${item.title}\n${fields(item)
      .map(([name, value]) => form(name, value))
      .join('')}\n`;

test.each<[string, (item: Item) => string]>([
  ['copied from a browser', below((name, value) => `${name}\t${value}\n`)],
  ['as text', below((name, value) => `${name} ${value}\n`)],
  ['names and values on lines of their own', below((name, value) => `${name}\n${value}\n`)],
  ['a table of Markdown', below((name, value) => `| ${name} | ${value} |\n`, '## ')],
  [
    'a list of Markdown',
    (item) =>
      `${below((name, value) => `- **${name}:** ${value}\n`, '# ')(item)}### Notes\n\n- Read ${item.abstract}\n\n`,
  ],
  [
    'a note of Obsidian',
    ({ title, names, year, venue, abstract }) =>
      `# ${title}\n\n## Metadata\n\n* Item Type: [[Article]]\n* Authors: ${names.map((name) => `[[${name}]]`).join(', ')}\n* Date: [[${year}]]\n* Publication: ${venue}\n\n## Abstract\n\n${abstract}\n\n## Files and Links\n* **Local library**: [Zotero](zotero://select/items/1_A)\n\n`,
  ],
])('items of Zotero are read from reports and notes: %s', async (_, form) => {
  for (const head of ['', 'Zotero Report\n\n']) {
    const { papers } = await importText(head + ITEMS.map(form).join(''));
    const read = papers.map(({ title, authors, year, venue, abstract }) => ({
      title,
      names: authors.map(({ given, family }) => `${given} ${family}`),
      year,
      venue,
      abstract,
    }));
    expect(read).toEqual(ITEMS);
  }
});

test('labelled lines right above a labelled title are of its paper', async () => {
  const { papers } = await importText(
    ITEMS.map(
      ({ title, names, year, abstract }) =>
        `Author: ${names.join('; ')}\nYear: ${year}\nTitle: ${title}\nAbstract: ${abstract}\n\n\n`,
    ).join(''),
  );
  expect(papers.map(({ title, year, authors }) => [title, year, authors.length])).toEqual(
    ITEMS.map(({ title, year, names }) => [title, year, names.length]),
  );
});

test('one reference of an annotated bibliography is a paper with its abstract, whose first sentence is no title', async () => {
  const abstract = `Forty plots show the change over ten years. ${ITEMS[0]!.abstract}`;
  const { papers } = await importText(
    `Lee, Ann, Chen, Bo and Emma Fox (2019). "Soil Fungi after Fire in Boreal Forests." Oikos 12(3): 101-110.\n\t${abstract}\n`,
  );
  expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual([[ITEMS[0]!.title, abstract]]);
});
