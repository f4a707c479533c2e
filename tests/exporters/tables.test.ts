import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeBibtex } from '../../src/exporters/bibtex.ts';
import { entryType } from '../../src/exporters/entry-type.ts';
import { writeCsv, writeCsvLinks } from '../../src/exporters/csv.ts';
import { sharedTerms } from '../../src/exporters/shared-terms.ts';
import { importPapers } from '../../src/importers/import-papers.ts';
import { textSource } from '../golden/build-papers.ts';
import { arbitraryMap } from '../map/arbitrary-map.ts';
import { exampleMap, NASTY } from './example-map.ts';

const rowsOf = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

test('CSV is read by a reader that is not ours, a row a paper', () => {
  const rows = rowsOf(writeCsv(exampleMap));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual({
    id: 'one',
    title: 'Routing to Experts',
    authors: 'Ada Example; Ben and Sons',
    year: '2020',
    venue: 'Journal of R&D',
    doi: '10.5555/a_b',
    url: 'https://example.org/?a=1&b=2',
    topic: 'Experts · "routing"',
    keywords: 'experts; routing',
    x: '10',
    y: '20',
    abstract: 'On experts.',
  });
  expect(rows[2]).toMatchObject({ topic: '', year: '1999' });
});

test('a text that a spreadsheet would run as a formula is marked as text', () => {
  expect(rowsOf(writeCsv(exampleMap))[1]!.title).toBe(`'${NASTY}`);
  const text = writeCsv({ ...exampleMap, papers: { ...exampleMap.papers, x: [-1, 2, 3] } });
  // A number stays a number.
  expect(rowsOf(text)[0]!.x).toBe('-1');
});

test.each(['=', '+', '-', '@', '\t', '\r'])('a text that begins with %j is no formula of a spreadsheet', (sign) => {
  const title = [`${sign}1+2`, 'b', 'c'];
  expect(rowsOf(writeCsv({ ...exampleMap, papers: { ...exampleMap.papers, title } }))[0]!.title).toBe(`'${sign}1+2`);
});

test('whatever the texts are, a row a paper and a row a link come out', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      expect(rowsOf(writeCsv(map))).toHaveLength(map.papers.id.length);
      expect(rowsOf(writeCsvLinks(map))).toHaveLength(map.links.source.length);
    }),
  );
});

test('links as a table name both ends, the similarity and the terms', () => {
  expect(rowsOf(writeCsvLinks(exampleMap))).toEqual([
    { source: 'one', target: 'two:2', similarity: '0.5', terms: 'experts; routing' },
  ]);
});

test('a term inside a longer one that both papers share is told by the longer one', () => {
  const keys = ['machin', 'machin translat', 'neural machin', 'translat', 'tree'];
  const weights = [300, 100, 200, 300, 350];
  const map = {
    ...exampleMap,
    terms: {
      ...exampleMap.terms,
      key: keys,
      label: ['machine', 'machine translation', 'neural machine', 'translation', 'tree'],
    },
    texts: {
      ...exampleMap.texts,
      terms: [
        [0, 1, 2, 3, 4],
        [0, 1, 2, 3, 4],
      ],
      weights: [weights, weights],
    },
  };
  // In thousands: 90 + 10 + 90 for the term and both of its words, 122.5, 40.
  expect(sharedTerms(map, 0, 1)).toEqual(['machine translation', 'tree', 'neural machine']);
});

test('what BibTeX says is read back: titles, authors, year, DOI, abstract', async () => {
  const { papers } = await importPapers([textSource('a.bib', writeBibtex(exampleMap))]);
  expect(papers.map(({ title }) => title)).toEqual([
    'Routing to Experts',
    // Tags, and braces that keep capitals, are markup to the importer, which takes them away.
    expect.stringContaining('=A & "B", C 50% of'),
    'Alone',
  ]);
  expect(papers[0]).toMatchObject({ year: 2020, doi: '10.5555/a_b', abstract: 'On experts.', venue: 'Journal of R&D' });
  expect(papers[0]!.authors[0]).toEqual({ given: 'Ada', family: 'Example' });
  expect(papers[2]!.authors).toEqual([{ given: 'Zoë', family: 'Müller' }]);
});

test.each([
  ['', '', 'misc'],
  ['arXiv preprint arXiv:2101.00001', '', 'misc'],
  ['bioRxiv', '', 'misc'],
  ['mtsummit', '', 'inproceedings'],
  ['EMNLP 2019', '', 'inproceedings'],
  ['NeurIPS', '', 'inproceedings'],
  ['EMNLP/IJCNLP (1)', '', 'inproceedings'],
  ['International Conference on Learning Representations', '', 'inproceedings'],
  ['Proceedings of the 58th Annual Meeting of the ACL', '', 'inproceedings'],
  ['Proceedings of EMNLP', '', 'inproceedings'],
  ['Computer Vision', '10.1007/978-3-030-58548-8_1', 'inproceedings'],
  ['Proceedings of the National Academy of Sciences', '', 'article'],
  ['Transactions of the Association for Computational Linguistics', '', 'article'],
  ['Nature', '', 'article'],
  ['BMJ', '', 'article'],
  ['J Clin Oncol', '10.1200/JCO.20', 'article'],
  ['PLoS One', '', 'article'],
])('a paper of %j with the DOI %j is a BibTeX entry of type %s', (venue, doi, type) => {
  expect(entryType(venue, doi).type).toBe(type);
});

test('BibTeX names a meeting as the title of its book, which is read back as the venue', async () => {
  const text = writeBibtex({ ...exampleMap, papers: { ...exampleMap.papers, venue: ['EMNLP', 'arXiv', ''] } });
  expect(text).toMatch(/^@inproceedings\{one,[^@]*booktitle = \{EMNLP\}/);
  const { papers } = await importPapers([textSource('a.bib', text)]);
  expect(papers.map(({ venue }) => venue)).toEqual(['EMNLP', 'arXiv', '']);
});

test('BibTeX escapes what TeX would run, and leaves mathematics', () => {
  const text = writeBibtex(exampleMap);
  expect(text).toContain('=A \\& \\textless{}b\\textgreater{}"B"\\textless{}/b\\textgreater{}, \\{C\\} 50\\% of $x_1$');
  expect(text).toContain('\\_d\\_');
  expect(text).toContain('\\#1');
  expect(text).toContain('Ada Example and Ben {and} Sons');
});

test.each([
  ['from $5 by 40% to $3 & more_x', 'from \\$5 by 40\\% to \\$3 \\& more\\_x'],
  ['$O(n_1)$ costs $5', '$O(n_1)$ costs \\$5'],
  ['\\(x_1\\) and 5%', '\\(x_1\\) and 5\\%'],
  ['$a{b$ and c_d', '\\$a\\{b\\$ and c\\_d'],
  ['$}{$', '\\$\\}\\{\\$'],
])('in BibTeX, of %j the formulas stay, and money is money', (abstract, written) => {
  const texts = { ...exampleMap.texts, abstract: [abstract, '', ''] };
  expect(writeBibtex({ ...exampleMap, texts })).toContain(`abstract = {${written}}`);
});

test('BibTeX keys are unique and of safe characters', () => {
  const papers = { ...exampleMap.papers, id: ['a b', 'ab', 'Ünï{}'] };
  const keys = [...writeBibtex({ ...exampleMap, papers }).matchAll(/^@\w+\{([^,]*),/gm)].map((match) => match[1]);
  expect(keys).toEqual(['ab', 'ab-2', 'Uni']);
});
