import { expect, test } from 'vitest';
import { importText, messageOf } from '../read.ts';

async function titles(bib: string): Promise<string[]> {
  return (await importText(bib)).papers.map((paper) => paper.title);
}

test.each([
  [
    'a brace never closed takes no other entry with it',
    '@article{a, title={One}}\n@article{b,\n title={Two {broken},\n year=2020\n}\n@article{c, title={Three}}',
    ['One', 'Two broken', 'Three'],
  ],
  [
    'a field after a broken one is still read',
    '@article{b,\n keywords = {never, {closed,\n title = {Two},\n}\n@article{c, title={Three}}',
    ['Two', 'Three'],
  ],
  ['no key', '@article{,\n title={One}}\n@article{title={Two}}', ['One', 'Two']],
  ['a key with spaces', '@article{Smith 2020 a, title={One}}', ['One']],
  ['parentheses and quotes', '@article(a, title="One {"}quoted{"}")', ['One "quoted"']],
  ['a comma forgotten between fields', '@article{a, title={One}\n year=2020}', ['One']],
  ['a field name with signs in it', '@article{a, Usage-Count-(Last-180-days) = {{0}}, title={One}}', ['One']],
  ['@ and % within text', '@article{a, title={100% of users@home}}', ['100% of users@home']],
  [
    'comments and preambles between',
    '@comment{x @article{y, title={No}}}\n@preamble{"\\def\\x{1}"}\n@article{a, title={One}}',
    ['One'],
  ],
  ['text around entries', 'Dear all, see\n@article{a, title={One}} and so on', ['One']],
  ['upper case, spaces, any type', '@ARTICLE {a , TITLE = {One}}\n@Software{b,title={Two}}', ['One', 'Two']],
])('reads %s', async (_name, bib, expected) => {
  expect(await titles(bib)).toEqual(expected);
});

test('entries read in part are counted, and the first three named with their place and what is wrong', async () => {
  const broken = Array.from(
    { length: 7 },
    (_, i) => `@article{k${i}, title={Paper ${i} of many},\n abstract={never\n}`,
  );
  const { audit } = await importText(broken.join('\n'));
  expect(audit.warnings['broken entries read in part']).toBe(7);
  expect(audit.files[0]!.notes).toHaveLength(3);
  expect(audit.files[0]!.notes[1]).toBe(
    'broken entries read in part: entry 2 (@k1, line 4), the entry is never closed; close it',
  );
});

test('strings are put in, also joined and unknown ones', async () => {
  const { papers } = await importText(
    '@string{j = "Journal"}\n@article{a, title={One}, journal = j # " of " # {Things}, year = 2020, month = jan}',
  );
  expect(papers[0]!.venue).toBe('Journal of Things');
});

test('what crossref names is inherited', async () => {
  const { papers } = await importText(
    '@inproceedings{a, title={One}, crossref={p}}\n@proceedings{p, title={Proceedings of X}, year={2020}}',
  );
  expect(papers[0]).toMatchObject({ venue: 'Proceedings of X', year: 2020 });
});

test('formulas stay as they are, LaTeX around them becomes text', async () => {
  const { papers } = await importText(
    '@article{a, title={On {$L_{p}$} spaces, G{\\"o}del and \\textbf{P} $\\neq$ NP --- a~note}, author={{The ATLAS Collaboration} and Erd{\\H o}s, P. and others}}',
  );
  expect(papers[0]!.title).toBe('On $L_{p}$ spaces, Gödel and P $\\neq$ NP — a note');
  expect(papers[0]!.authors).toEqual([
    { given: '', family: 'The ATLAS Collaboration' },
    { given: 'P.', family: 'Erdős' },
  ]);
});

test.each([
  ['We find $\\alpha$ at p < 0.05 and q > 0.1.', 'We find $\\alpha$ at p < 0.05 and q > 0.1.'],
  ['From $5 and $10 to \\$20, or $5-$10.', 'From $5 and $10 to $20, or $5-$10.'],
  ['Costs 5\\$ and 10\\$ or \\$5 to 10\\$ for $x^2$.', 'Costs 5$ and 10$ or $5 to 10$ for $x^2$.'],
  [
    'Between $3 and $4 dollars lies $ n < 2^k $, or $2$ and $x > 1$.',
    'Between $3 and $4 dollars lies $n < 2^k$, or $2$ and $x > 1$.',
  ],
  ['A {\\em loud} <i>word</i> &lt; another', 'A loud word < another'],
])('signs that TeX reads otherwise stay as they are: %s', async (abstract, text) => {
  const { papers } = await importText(`@article{a, title={One}, abstract={${abstract}}}`);
  expect(papers[0]!.abstract).toBe(text);
});

test('arXiv and PubMed numbers are found in eprint fields', async () => {
  const { papers } = await importText('@misc{a, title={One}, eprint={2101.00001}, archivePrefix={arXiv}}');
  expect(papers[0]!.url).toBe('https://arxiv.org/abs/2101.00001');
});

test('an entry without a title is left out with key, line and reason', async () => {
  const { audit } = await importText('@article{a, title={One}}\n\n@article{b, year=2020}');
  expect(audit.leftOut).toEqual([
    { file: 'papers.txt', place: 'entry 2 (@b, line 3)', reason: 'no title; give it one', title: '' },
  ]);
  expect(await messageOf('@article{b, year=2020}')).toContain('entry 1 (@b, line 1): no title');
});

test.each([
  ['crossref', '@inproceedings{a, title={One}, crossref={P}}\n@proceedings{p, title={Proceedings of X}, year={2020}}'],
  [
    'its title',
    '@inproceedings{a, title="One", booktitle="Proceedings of {X}"}\n@proceedings{p, title={Proceedings of X}, year={2020}}',
  ],
])('proceedings that other entries name by %s are no paper beside them', async (_, text) => {
  const { papers, audit } = await importText(text);
  expect(papers.map(({ title }) => title)).toEqual(['One']);
  expect(audit.leftOut).toMatchObject([
    { title: 'Proceedings of X', reason: 'proceedings, whose papers are entries of their own' },
  ]);
});

test('proceedings that no entry names stay', async () => {
  const { papers } = await importText(
    '@inproceedings{a, title={One}}\n@proceedings{p, title={Proceedings of X}, year={2020}}',
  );
  expect(papers).toHaveLength(2);
});

test.each([
  ['Ann Lee; Bo Chen; Cy Doe', ['Lee', 'Chen', 'Doe']],
  ['Lee, Ann; Chen, Bo', ['Lee', 'Chen']],
  ['Wei Wang 0012 and Bo Chen', ['Wang', 'Chen']],
  ['Smith &amp; Sons', ['Sons']],
])('semicolons of ORCID set authors apart, and numbers of DBLP go: %s', async (author, families) => {
  const { papers } = await importText(`@article{a, title={One paper}, author={${author}}}`);
  expect(papers[0]!.authors.map(({ family }) => family)).toEqual(families);
});
