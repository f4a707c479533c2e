import { expect, test } from 'vitest';
import { importPapers } from '../../src/importers/import-papers.ts';
import { importText, sourceOf } from './read.ts';

const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const title = 'A title that is long enough to tell';

test.each([
  ['DOI', { doi: '10.1000/X' }, { doi: 'https://doi.org/10.1000/x' }, 'same DOI 10.1000/x'],
  [
    'arXiv id, also as DOI and in any version',
    { arxiv_id: '2101.00001v2' },
    { doi: '10.48550/arXiv.2101.00001' },
    'same arXiv id 2101.00001',
  ],
  ['PMID', { pmid: '123' }, { pmid: 123 }, 'same PMID 123'],
  [
    'title, first author and year',
    { authors: 'Ann Lee', year: 2020 },
    { authors: 'Lee, A.', year: 2020 },
    'same title, first author and year',
  ],
  ['title alone where nothing differs', {}, { year: 2020 }, 'same title'],
])('merges by %s', async (_name, a, b, reason) => {
  const { papers, audit } = await importText(lines({ title, ...a }, { title: `${title.toUpperCase()}.`, ...b }));
  expect(papers).toHaveLength(1);
  expect(audit.merged).toMatchObject([{ place: 'line 2', reason, into: papers[0]!.id }]);
});

test('records that are the same in all that is there are one paper, however short the title', async () => {
  const record = { title: 'Pointer Networks' };
  const { papers, audit } = await importText(lines(record, record, { ...record, year: 2015 }, record));
  expect(papers.map(({ year }) => year)).toEqual([null, 2015]);
  expect(audit.merged.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'line 2: the same in all that is there',
    'line 4: the same in all that is there',
  ]);
});

test.each([
  ['other DOIs', { title, doi: '10.1000/1' }, { title, doi: '10.1000/2' }],
  ['other years', { title, authors: 'Ann Lee', year: 2020 }, { title, authors: 'Ann Lee', year: 2021 }],
  ['other first authors', { title, authors: 'Ann Lee' }, { title, authors: 'Bo Chen' }],
  ['a short title and nothing else but their ids', { title: 'Editorial' }, { title: 'Editorial' }],
  [
    'a short title and other abstracts',
    { title: 'Introduction', abstract: 'On soil.', year: 2020 },
    { title: 'Introduction', abstract: 'On graphs.', year: 2020 },
  ],
  [
    'a short title and an abstract in one alone',
    { title: 'Introduction', abstract: 'On soil.' },
    { title: 'Introduction' },
  ],
  [
    'a short title and other authors',
    { title: 'Introduction', authors: 'Ann Lee' },
    { title: 'Introduction', authors: 'Bo Chen' },
  ],
  [
    'chapters under the DOI of their book',
    { title: 'Graphs and their colours', authors: 'Ann Lee', doi: '10.1000/book' },
    { title: 'Soil of the moon', authors: 'Bo Chen', doi: '10.1000/book' },
  ],
  ['titles that differ in one word', { title: `${title} I` }, { title: `${title} II` }],
])('keeps look-alikes apart: %s', async (_name, a, b) => {
  const { papers, audit } = await importText(lines({ id: 'a', ...a }, { id: 'b', ...b }));
  expect(papers.map((paper) => paper.id)).toEqual(['a', 'b']);
  expect(audit.merged).toEqual([]);
});

test('the fullest record wins field by field, whatever the order', async () => {
  const thin = { title, doi: '10.1000/1', keywords: ['given'], authors: ['A. Lee'] };
  const full = {
    title: `${title}!`,
    doi: '10.1000/1',
    abstract: 'A long abstract. '.repeat(20),
    authors: ['Ann Lee', 'Bo Chen'],
    year: 2020,
    venue: 'Journal',
  };
  for (const text of [lines(thin, full), lines(full, thin)]) {
    const { papers } = await importText(text);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ title: `${title}!`, year: 2020, venue: 'Journal', keywords: ['given'] });
    expect(papers[0]!.authors).toHaveLength(2);
  }
});

test('the list of authors that says more is kept, also from the record that says less', async () => {
  const known = { title, doi: '10.1000/1', abstract: 'A long abstract. '.repeat(20), authors: ['A. Lee'] };
  const named = { title, doi: '10.1000/1', authors: ['Ann Lee', 'Bo Chen'] };
  for (const text of [lines(known, named), lines(named, known)]) {
    const { papers } = await importText(text);
    expect(papers[0]!.authors.map(({ given, family }) => `${given} ${family}`)).toEqual(['Ann Lee', 'Bo Chen']);
  }
});

test.each([
  ['first by its DOI', { doi: '10.1000/1' }, { pmid: '7' }],
  ['first by its PMID', { pmid: '7' }, { doi: '10.1000/1' }],
])('of two papers that are one the earlier keeps its id and its place: %s', async (_name, first, second) => {
  const { papers, audit } = await importText(
    lines(
      { id: 'first', title: 'Same paper in one form', year: 2019, ...first },
      { id: 'other', title: 'A paper on another matter' },
      { id: 'second', title: 'Same paper in another form', year: 2020, ...second },
      { id: 'third', title: 'Same paper in another form', ...first, ...second },
    ),
  );
  expect(papers.map(({ id }) => id)).toEqual(['first', 'other']);
  expect(audit.merged.map(({ place, into }) => [place, into])).toEqual([
    ['line 3', 'first'],
    ['line 4', 'first'],
  ]);
});

test('a record that shows two papers to be one joins them', async () => {
  const { papers, audit } = await importText(
    lines(
      { title: 'Same paper in one form', doi: '10.1000/1', year: 2019 },
      { title: 'Same paper in another form', pmid: '7', year: 2020 },
      { title: 'Same paper in another form', doi: '10.1000/1', pmid: '7' },
    ),
  );
  expect(papers).toHaveLength(1);
  expect(audit.read).toBe(audit.kept + audit.merged.length + audit.leftOut.length);
});

test('a paper that two records share by several identifiers is merged once', async () => {
  const named = { title: 'Same paper' };
  const { papers, audit } = await importText(
    lines(
      { ...named, arxiv: '2001.00001', year: 2019 },
      { ...named, title: 'Same paper again', doi: '10.1000/1', pmid: '7' },
      { ...named, doi: '10.1000/1', arxiv: '2001.00001', pmid: '7' },
    ),
  );
  expect(papers).toHaveLength(1);
  expect(audit.read).toBe(audit.kept + audit.merged.length + audit.leftOut.length);
});

test('across files: read = kept + merged + left out, in each file and over all', async () => {
  const { audit } = await importPapers([
    sourceOf('a.jsonl', lines({ title, year: 1 }, { year: 2 })),
    sourceOf('b.jsonl', lines({ title }, { title: 'Another one of some length' })),
  ]);
  expect(audit).toMatchObject({ read: 4, kept: 2 });
  expect(audit.files.map((file) => [file.name, file.read, file.kept])).toEqual([
    ['a.jsonl', 2, 1],
    ['b.jsonl', 2, 1],
  ]);
  for (const file of audit.files) {
    const gone = [...audit.merged, ...audit.leftOut].filter((record) => record.file === file.name).length;
    expect(file.read).toBe(file.kept + gone);
  }
});

test('ids are unique and stable: the own id, else DOI, arXiv id, PMID, else from the title', async () => {
  const text = lines(
    { id: 'x', title: 'First of the papers' },
    { id: 'x', title: 'Second of the papers' },
    { title: 'Third: a Größe & more!' },
    { title: '深層学習の研究' },
    { title: 'Fifth of the papers', doi: '10.1000/5' },
  );
  const ids = (await importText(text)).papers.map((paper) => paper.id);
  expect(ids.slice(0, 3)).toEqual(['x', 'x-2', 'third-a-grosse-more']);
  expect(ids[3]).toMatch(/^paper-[0-9a-f]{12}$/u);
  expect(ids[4]).toBe('10.1000/5');
});
