import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixture, importText } from './read.ts';

const MIXTURE = {
  title: 'Mixture of experts for café reviews',
  abstract: 'We route café reviews to experts. Routing saves 40% of the compute & keeps $x^2 \\le y$ true.',
  authors: [
    { given: 'Ada', family: 'Müller' },
    { given: 'Jean', family: 'van der Berg' },
  ],
  year: 2021,
  venue: 'Journal of Small Tests',
  doi: '10.1234/jst.2021.1',
  keywords: ['mixture of experts', 'routing'],
  language: 'en',
};
const SPARSE = {
  title: 'Sparse retrieval without inference',
  abstract: 'Learned sparse retrieval needs no model at query time. We test it on 12 languages.',
  authors: [{ given: 'José L.', family: 'García' }],
  year: 2022,
  venue: 'Proceedings of Small Tests',
  doi: '10.1234/jst.2022.2',
  keywords: [],
  language: 'en',
};
type Field = keyof typeof MIXTURE;

/** What a format or its file does not say. */
const ABSENT: Readonly<Record<string, readonly Field[]>> = {
  'markdown.md': ['year', 'venue', 'keywords', 'language'],
  'papers.bib': ['language'],
  'papers.ris': ['language'],
  'papers.enw': ['language'],
  'pubmed.txt': ['authors', 'keywords', 'language'],
  'rss.xml': ['language'],
  'atom.xml': ['keywords', 'language'],
  'oai.xml': ['keywords', 'language'],
  'semantic-scholar.json': ['keywords', 'language'],
  'arxiv-snapshot.jsonl': ['keywords', 'language'],
  'hugging-face.json': ['venue', 'doi', 'keywords', 'language'],
};

const files = readdirSync(new URL('fixtures/two', import.meta.url)).filter((name) => name !== 'listing.txt');

test.each(files)('%s gives the two papers', async (file) => {
  const { papers, audit } = await importText(fixture(`two/${file}`), 'no-ending');
  expect(papers).toHaveLength(2);
  const absent = ABSENT[file] ?? [];
  for (const [index, expected] of [MIXTURE, SPARSE].entries()) {
    const found = papers[index]!;
    for (const field of Object.keys(expected) as Field[]) {
      if (absent.includes(field)) continue;
      if (field === 'title') expect(found.title.toLowerCase()).toBe(expected.title.toLowerCase());
      else expect(found[field], `${field} of paper ${index + 1}`).toEqual(expected[field]);
    }
  }
  expect(audit.read).toBe(audit.kept + audit.merged.length + audit.leftOut.length);
  expect(JSON.stringify(papers)).not.toContain('ada@');
});

test('all formats together give two papers, every other record merged with its reason', async () => {
  const { importPapers } = await import('../../src/importers/import-papers.ts');
  const { sourceOf } = await import('./read.ts');
  const { papers, audit } = await importPapers(files.map((file) => sourceOf(file, fixture(`two/${file}`))));
  expect(papers.map((paper) => paper.title)).toEqual([MIXTURE.title, SPARSE.title]);
  expect(papers[0]).toMatchObject({ year: 2021, venue: MIXTURE.venue, doi: MIXTURE.doi, language: 'en' });
  expect(audit.merged).toHaveLength(files.length * 2 - 2);
  for (const merged of audit.merged) {
    expect(merged.reason).toMatch(/^same (?:DOI|arXiv id|PMID|title)/u);
    expect(papers.map((paper) => paper.id)).toContain(merged.into);
  }
});
