import { expect, test } from 'vitest';
import { parseAuthor, readPythonList, splitAuthors } from '../../../src/importers/text/authors.ts';
import { importText } from '../read.ts';

test.each([
  ['Smith, Jane', 'Jane', 'Smith'],
  ['Jane Smith', 'Jane', 'Smith'],
  ['Smith J', 'J.', 'Smith'],
  ['Griffin DK', 'D. K.', 'Griffin'],
  ["O'Connor RE.", 'R. E.', "O'Connor"],
  ['Smith, J.K.', 'J. K.', 'Smith'],
  ['Smith, J K', 'J. K.', 'Smith'],
  ['Smith, JK', 'J. K.', 'Smith'],
  ['XU, LI', 'LI', 'XU'],
  ['Serre, J-P', 'J.-P.', 'Serre'],
  ['J. K. Rowling', 'J. K.', 'Rowling'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['van der Berg, Jan', 'Jan', 'van der Berg'],
  ["Jacob van 't Hoff", 'Jacob', "van 't Hoff"],
  ['Veer, Pieter van ’t', 'Pieter', 'van ’t Veer'],
  ['Berg, Jan van der', 'Jan', 'van der Berg'],
  ['Nancy E.E. Van Loey', 'Nancy E. E.', 'Van Loey'],
  ['Van Morrison', 'Van', 'Morrison'],
  ['Smith, Jr., John', 'John', 'Smith Jr.'],
  ['Smith, John, Jr.', 'John', 'Smith Jr.'],
  ['Wilson, Lauren N. (58975547800)', 'Lauren N.', 'Wilson'],
  ['and Bardet, N.', 'N.', 'Bardet'],
  ['van den Hoven,null', '', 'van den Hoven'],
  ['Plato', '', 'Plato'],
  ['The ATLAS Collaboration', '', 'The ATLAS Collaboration'],
])('%s', (name, given, family) => {
  expect(parseAuthor(name)).toEqual({ given, family });
});

test.each(['et al.', 'others', 'Anonymous', ''])('%j names nobody', (name) => {
  expect(parseAuthor(name)?.family ?? '').toBe('');
});

test.each([
  ['Yang, Z.; Jiang, B.', ['Yang, Z.', ' Jiang, B.']],
  ['Ann Lee|Bo Chen', ['Ann Lee', 'Bo Chen']],
  ['Smith, John and Doe, Jane', ['Smith, John', 'Doe, Jane']],
  ['Ann Lee, Bo Chen and Cy Doe', ['Ann Lee', 'Bo Chen', 'Cy Doe']],
  ['Liu R., Adler D.G.', ['Liu R.', 'Adler D.G.']],
  ["Griffin DK, Larkin DM, O'Connor RE.", ['Griffin DK', 'Larkin DM', "O'Connor RE"]],
  ['Lee, A., Chen, B.', ['Lee, A.', 'Chen, B.']],
  ['Toh, Ming Liang', ['Toh, Ming Liang']],
  ["['Marx, Karl', \"O'Neil, Ann\"]", ['Marx, Karl', "O'Neil, Ann"]],
])('splits %j', (text, names) => {
  expect(splitAuthors(text)).toEqual(names);
});

test('text that is no list is none', () => {
  expect(readPythonList('a [b] c')).toBeUndefined();
});

test('letters of affiliations tied to initials go', async () => {
  const { papers } = await importText(
    '@article{a, title={Algorithmic historiography of science}, author={Garfield, E.a and Pudovkin, A.I.b}}',
  );
  expect(papers[0]!.authors).toEqual([
    { given: 'E.', family: 'Garfield' },
    { given: 'A. I.', family: 'Pudovkin' },
  ]);
});
