import { expect, test } from 'vitest';
import type { Paper } from '../../src/map/paper.ts';
import { fixture, importText } from './read.ts';

/**
 * The same records in many exports must give the same papers. What differs below is so in the exports themselves
 * (docs/FORMATS.md says how); the numbers are exact, so that a reader that gets worse, or better, is noticed.
 */
type Differences = Readonly<
  Partial<Record<'title' | 'abstract' | 'authors' | 'year' | 'venue' | 'doi' | 'keywords' | 'language', number>>
>;

const HUNDRED: Readonly<Record<string, Differences>> = {
  'hundred-baseline.tsv.gz': {},
  'hundred-baseline.xlsx': {},
  'hundred-baseline.ris.gz': { abstract: 8 },
  'hundred-baseline-zotero-old.ris.gz': { abstract: 8 },
  'hundred-baseline-zotero-old.csv.gz': { abstract: 8 },
  'hundred-baseline-endnote-old.txt.gz': { abstract: 12, authors: 2 },
  'hundred-baseline-citavi.ris.gz': { abstract: 8, authors: 26, keywords: 68 },
  'hundred-baseline-refworks.tsv.gz': { abstract: 17, authors: 14, venue: 7, keywords: 68 },
};

const TEN: Readonly<Record<string, Differences>> = {
  'ten-baseline-zotero.ris.gz': {},
  'ten-baseline-zotero.csv.gz': {},
  'ten-baseline-embase.csv.gz': { keywords: 10 },
  'ten-baseline-embase.xlsx.gz': { keywords: 10 },
  'ten-baseline-excel.csv.gz': { keywords: 10 },
  'ten-baseline-endnote.ris.gz': { authors: 1 },
  'ten-baseline-refworks.ris.gz': { venue: 6 },
  'ten-baseline-mendeley.ris.gz': { language: 10 },
  'ten-baseline-rayyan.ris.gz': { venue: 9 },
  'ten-baseline-rayyan.csv.gz': { venue: 9 },
  'ten-baseline-eppireviewer.ris.gz': { authors: 3, keywords: 10, language: 10 },
  'ten-baseline-eppireviewer.xlsx.gz': { abstract: 8, authors: 10, venue: 10, doi: 10, keywords: 9, language: 10 },
  'ten-baseline-abstrackr.csv.gz': { abstract: 2, authors: 1, year: 10, venue: 9, doi: 10, language: 10 },
};

/** Exports of a later day: eight of the ten records. */
const EIGHT: Readonly<Record<string, Differences>> = {
  'ten-baseline-covidence.csv.gz': { keywords: 7, language: 8 },
  'ten-baseline-covidence-endnote.ris.gz': { keywords: 7, language: 8 },
  'ten-baseline-covidence-mendeley.ris.gz': { keywords: 7, language: 8 },
  'ten-baseline-covidence-refworks.ris.gz': { keywords: 7, language: 8 },
  'ten-baseline-covidence-zotero.ris.gz': { keywords: 7, language: 8 },
};

test.each(Object.entries(HUNDRED))('%s gives the papers of the Lens table', async (file, expected) => {
  const { differences, shared } = await compare('hundred-baseline.csv.gz', file);
  expect(shared).toBe(100);
  expect(differences).toEqual(expected);
});

test.each(Object.entries(TEN))('%s gives the papers of the Embase export', async (file, expected) => {
  const { differences, shared } = await compare('ten-baseline-embase.ris.gz', file);
  expect(shared).toBe(10);
  expect(differences).toEqual(expected);
});

test.each(Object.entries(EIGHT))('%s gives the papers of the Embase export', async (file, expected) => {
  const { differences, shared } = await compare('ten-baseline-embase.ris.gz', file);
  expect(shared).toBe(8);
  expect(differences).toEqual(expected);
});

async function compare(
  reference: string,
  file: string,
): Promise<{ differences: Record<string, number>; shared: number }> {
  const [expected, found] = await Promise.all(
    [reference, file].map(async (name) => (await importText(fixture(`baseline/${name}`), name)).papers),
  );
  const byKey = new Map(
    expected!.flatMap((paper) =>
      [...new Set([paper.doi, titleStart(paper)])].map((key): [string, Paper] => [key, paper]),
    ),
  );
  const differences: Record<string, number> = {};
  let shared = 0;
  for (const paper of found!) {
    const other = byKey.get(paper.doi) ?? byKey.get(titleStart(paper));
    if (other === undefined) continue;
    shared++;
    const [a, b] = [fieldsOf(paper), fieldsOf(other)];
    for (const field of Object.keys(a) as (keyof typeof a)[])
      if (a[field] !== b[field]) differences[field] = (differences[field] ?? 0) + 1;
  }
  return { differences, shared };
}

function titleStart(paper: Paper): string {
  return paper.title
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, 60);
}

function fieldsOf({ title, abstract, authors, year, venue, doi, keywords, language }: Paper) {
  return {
    title,
    abstract,
    authors: authors.map(({ given, family }) => `${family}, ${given}`).join('; '),
    year,
    venue,
    doi,
    keywords: keywords.toSorted().join('; '),
    language,
  };
}
