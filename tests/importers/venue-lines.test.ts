import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

test("PubMed's results tell titles, names, journals and years by the source line below the names", async () => {
  const { papers } = await importText(
    `2 results\n1\nDoes it help? A meta-analysis.\nPark J.\nAge Ageing. 2020 Mar 4;49(2):1-9. doi: 10.1093/a.1.\nPMID: 30000001\n${PROSE}\n\n2\nRunning in older adults.\nVan den Berg P, O'Hara T.\nBMJ Open. 2019;9:e1. doi: 10.1136/b.2.\nPMID: 30000002 Clinical Trial.\n${PROSE}\n`,
  );
  expect(papers.map(({ title, authors, venue, year, doi }) => [title, authors.length, venue, year, doi])).toEqual([
    ['Does it help? A meta-analysis', 1, 'Age Ageing', 2020, '10.1093/a.1'],
    ['Running in older adults', 2, 'BMJ Open', 2019, '10.1136/b.2'],
  ]);
});

test("Scopus' records as text tell names and titles by the source line below them, and no copyright ends an abstract", async () => {
  const record = (names: string, title: string, source: string): string =>
    `${names}\n57000000001; 57000000002;\n${title}\n${source}\nhttps://www.scopus.com/x\nABSTRACT: ${PROSE} © 2018 Elsevier B.V.\nDOCUMENT TYPE: Article\nSOURCE: Scopus\n`;
  const { papers } = await importText(
    `Scopus\n\n${record('Lee, J., Chen, B.K.', 'Wolves, roads and roe deer', '(2014) Oikos, 12 (3), pp. 101-111. Cited 4 times.')}\n${record('Park, A.', 'Bats at wind farms', '(2018) Biological Conservation, 7, art. no. 12.')}`,
  );
  expect(papers.map(({ title, authors, venue, year }) => [title, authors.length, venue, year])).toEqual([
    ['Wolves, roads and roe deer', 2, 'Oikos', 2014],
    ['Bats at wind farms', 1, 'Biological Conservation', 2018],
  ]);
  expect(papers.map(({ abstract }) => abstract)).toEqual([PROSE, PROSE]);
});

const listed = (papers: readonly (readonly [string, string])[]): string =>
  papers.map(([title, below]) => `${title}\n${below}\n${PROSE}\n`).join('\n');

test('a journal that stands alone below each title is no title', async () => {
  const rows = [
    ['Acoustic monitoring of bats at wind farms with autonomous recorders', 'J. Ecol.'],
    ['Wolves, roads and roe deer', 'Oikos'],
    ['Seed rain under isolated trees', 'Journal of Ecology'],
  ] as const;
  const { papers } = await importText(listed(rows));
  expect(papers.map(({ title, venue }) => [title, venue])).toEqual(rows);
});

test('a title that was broken into lines keeps its last words, which might be a journal', async () => {
  const { papers } = await importText(
    listed([
      ['Automatic Dating of Old Medieval', 'Letters'],
      ['How Anybody Reads the Scientific', 'Journal'],
      ['Fraud in Many Encrypted Financial', 'Transactions'],
    ]),
  );
  expect(papers.map(({ title, venue }) => [title, venue])).toEqual([
    ['Automatic Dating of Old Medieval Letters', ''],
    ['How Anybody Reads the Scientific Journal', ''],
    ['Fraud in Many Encrypted Financial Transactions', ''],
  ]);
});

test('what PubMed says of a paper takes no longer the more of it a line holds', async () => {
  const { papers } = await importText(
    `1\nDoes it help?\nPark J.\nBMJ. 2020;49:1-9.\n${'Randomized Controlled Trial. '.repeat(40)}and more\n${PROSE}\n`,
  );
  expect(papers).toHaveLength(1);
}, 5_000);
