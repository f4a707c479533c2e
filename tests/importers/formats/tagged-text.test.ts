import { expect, test } from 'vitest';
import { importText } from '../read.ts';

test('records of the Cochrane Library give the fields that their tags name', async () => {
  const { papers, audit } = await importText(
    `Record #1 of 2
ID: CN-01
AU: Whitfield JR
AU: Patel A
TI: Early mobilisation after hip fracture surgery: a randomised trial
SO: BMJ
YR: 2019
PM: PUBMED 30831000
KY: *Hip; Falls
DOI: 10.1000/1
AB: Early mobilisation is recommended, but evidence is thin.
US: https://www.example.org/1

Record #2 of 2
ID: CN-02
AU: Urashima M; Segawa T
TI: Vitamin D and seasonal influenza
SO: American Journal of Nutrition, 2010, 91(5), 1255-1260
AB: Low vitamin D has been linked to infection.
`,
  );
  expect(audit.files[0]!.format).toBe('tagged text');
  expect(papers).toMatchObject([
    {
      id: 'CN-01',
      title: 'Early mobilisation after hip fracture surgery: a randomised trial',
      authors: [{ given: 'J. R.', family: 'Whitfield' }, { family: 'Patel' }],
      year: 2019,
      venue: 'BMJ',
      doi: '10.1000/1',
      keywords: ['Hip', 'Falls'],
      abstract: 'Early mobilisation is recommended, but evidence is thin.',
      url: 'https://www.example.org/1',
    },
    { authors: [{ family: 'Urashima' }, { family: 'Segawa' }], year: 2010, venue: 'American Journal of Nutrition' },
  ]);
});

test('a record without a head begins with the tag that all begin with', async () => {
  const { papers } = await importText(
    'TI: One good title\nAU: Lee A\nAU: Doe J\nAB: A text\n  that goes on.\n\nTI: Another good title\nAU: Chen B\nAB: More.\n',
  );
  expect(papers.map(({ title, abstract, authors }) => [title, abstract, authors.length])).toEqual([
    ['One good title', 'A text that goes on.', 2],
    ['Another good title', 'More.', 1],
  ]);
});

test('each of several lines of authors is one name, and a word in capitals within an abstract is no tag', async () => {
  const { papers } = await importText(
    'AU: García López, José Luis\nAU: Lee, Ann\nTI: One good title\nAB: A text.\nAIM: To help.\n\nAU: Lee A, Chen B\nAU: Doe J\nTI: Another good title\nAB: More.\n',
  );
  expect(papers.map(({ abstract, authors }) => [abstract, authors.map(({ family }) => family)])).toEqual([
    ['A text. AIM: To help.', ['García López', 'Lee']],
    ['More.', ['Lee', 'Chen', 'Doe']],
  ]);
});

test.each([
  [
    'its title, where the others have authors',
    'AU: Lee A\nTI: One good title\nAB: A text.\n\nTI: Another good title\nAB: More.\n',
  ],
  [
    'its head, where the first of its tags is missing',
    'Record #1 of 2\nID: 1\nTI: One good title\nAU: Lee A\nAB: A text.\n\nRecord #2 of 2\nAU: Doe J\nTI: Another good title\nAB: More.\n',
  ],
])('a record begins with %s', async (_, text) => {
  const { papers } = await importText(text);
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['One good title', 1],
    ['Another good title', text.includes('Doe') ? 1 : 0],
  ]);
});

test.each([
  ['all on one line', 'AU: Ann Lee, Bo Chen\n', ['Lee', 'Chen']],
  ['on a line that goes on in the next', 'AU: Ann Lee, Bo Chen,\nAU: Cy Doe, Di Poe\n', ['Lee', 'Chen', 'Doe', 'Poe']],
])('authors may stand %s', async (_, lines, families) => {
  const { papers } = await importText(`TI: One good title\n${lines}AB: A text.\n`);
  expect(papers[0]!.authors.map(({ family }) => family)).toEqual(families);
});
