import { expect, test } from 'vitest';
import { describeAudit } from '../../src/importers/describe-audit.ts';
import { fixture, importText } from './read.ts';

const huge = 'word '.repeat(600_000);

test.each([
  ['JSON lines', `{"title":"A good title","abstract":"${huge}"}\n{"title":"Second of the papers"}`],
  ['a JSON list', `[{"title":"A good title","abstract":"${huge}"}]`],
  ['a table', `title,abstract\nA good title,"${huge}"`],
  ['BibTeX', `@article{a, title={A good title}, abstract={${huge}}}`],
  ['RIS', `TY  - JOUR\nTI  - A good title\nAB  - ${huge}\nER  - \n`],
  ['PubMed XML', new TextDecoder().decode(fixture('two/pubmed.xml')).replace('We route café', huge)],
])('an abstract of 3 MB in %s is cut with a warning', async (_name, content) => {
  const { papers, audit } = await importText(content);
  expect(papers[0]!.abstract.length).toBeLessThanOrEqual(50_000);
  expect(audit.warnings).toMatchObject({ 'abstract cut at 50,000 characters': 1 });
  expect(describeAudit(audit)).toContain('1 × abstract cut at 50,000 characters');
});

test('a line of a listing that is too long is left out by its place, also where nothing is before it', async () => {
  const long = 'word '.repeat(3_300_000);
  const good = 'We study papers whose abstract is fine, long enough to be one, and which ends here with a full stop.';
  const { papers, audit } = await importText(`A title\n\n${long}\n\nA second good title\n\n${good}`);
  expect(papers.map(({ title }) => title)).toEqual(['A second good title']);
  expect(audit.leftOut[0]!.place).toBe('line 3');
  await expect(importText(long)).rejects.toThrow('line 1: the line is longer than 16 million characters; shorten it');
});

test('whatever else is cut or dropped is said too', async () => {
  const { papers, audit } = await importText(
    JSON.stringify([
      {
        title: 'word '.repeat(300),
        // The cut falls into the middle of a character.
        venue: `${'x'.repeat(999)}😀`,
        id: 'i'.repeat(300),
        url: `https://a.example/${'u'.repeat(3_000)}`,
        keywords: [...Array.from({ length: 600 }, (_, number) => `keyword ${number}`), 'k'.repeat(300)].reverse(),
        authors: Array.from({ length: 5_001 }, (_, number) => `Ann Lee${number}`),
        // All of it is tags, but for its first words; what is looked at ends in the middle of a character.
        abstract: `Short one${'<b></b>'.repeat(28_570)}😀 lost`,
      },
    ]),
  );
  expect(papers[0]).toMatchObject({ venue: 'x'.repeat(999), url: '', abstract: 'Short one' });
  expect(audit.warnings).toMatchObject({
    'title cut at 1,000 characters': 1,
    'venue cut at 1,000 characters': 1,
    'id cut at 200 characters': 1,
    'URL longer than 2,000 characters left out': 1,
    'keyword cut at 200 characters': 1,
    'list of keywords cut at 500': 1,
    'list of authors cut at 5,000': 1,
    'abstract cut at 200,000 characters': 1,
  });
});

const rule = '_'.repeat(60);

test.each([
  ['RIS', 'TY  - JOUR\nTI  - A good title\nAB  - ', '\nPY  - 2020\nER  - \n'],
  ['MEDLINE', 'PMID- 1\nTI  - A good title\nAB  - ', '\nDP  - 2020\n'],
  ['EndNote', '%0 Journal Article\n%T A good title\n%X ', '\n%D 2020\n'],
  ['Web of Science', 'PT J\nTI A good title\nAB ', '\nPY 2020\nER\n\nEF\n'],
  [
    'ProQuest',
    `${rule}\n\nDocument 1 of 1\n\nA good title\n\nAbstract: `,
    `\n\nPublication year: 2020\n\nTitle: A good title\n\n${rule}\n`,
  ],
])('a line of %s that is too long for its record is left out of it, with a warning', async (_name, before, after) => {
  const { papers, audit } = await importText(before + 'word '.repeat(3_300_000) + after);
  expect(papers).toMatchObject([{ title: 'A good title', abstract: '', year: 2020 }]);
  expect(audit.warnings).toMatchObject({ 'line longer than 16 million characters left out': 1 });
});
