import { readdirSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { papersFromFiles, recordsOfFile } from '../../src/map/audit.ts';
import { describeAudit } from '../../src/importers/describe-audit.ts';
import { importPapers } from '../../src/importers/import-papers.ts';
import type { ImportResult } from '../../src/importers/types.ts';
import { fixture, importText, messageOf, sourceOf } from './read.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const files = readdirSync(new URL('fixtures/two', import.meta.url));

/** What must hold of every import that does not end in a UserError. */
function check({ papers, audit }: ImportResult): void {
  expect(audit.read).toBe(audit.kept + audit.merged.length + audit.leftOut.length);
  expect(audit.kept).toBe(papers.length);
  expect(new Set(papers.map((paper) => paper.id)).size).toBe(papers.length);
  for (const paper of papers) {
    expect(paper.title.trim()).not.toBe('');
    for (const text of [paper.title, paper.abstract, paper.venue, ...paper.keywords]) {
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u001F\u007F]/u);
      expect(encodeURI.bind(undefined, text)).not.toThrow();
    }
    expect(paper.url === '' || /^https?:\/\//u.test(paper.url)).toBe(true);
    expect(paper.year === null || Number.isInteger(paper.year)).toBe(true);
  }
  expect(describeAudit(audit)).not.toBe('');
}

async function survive(name: string, bytes: Uint8Array): Promise<void> {
  try {
    check(await importText(bytes, name));
  } catch (error) {
    // One clear error that names the file; anything else is a fault of ours.
    if (!(error instanceof Error) || error.name !== 'UserError') throw error;
    expect(error.message).toContain(name);
    expect(error.message).not.toMatch(/\bat .*\.ts:/u);
  }
}

test.each(files)(
  '%s, cut off and with bytes flipped, ends in papers and audit or one clear error',
  async (file) => {
    const whole = fixture(`two/${file}`);
    const change = fc.record({
      cut: fc.nat(whole.length),
      flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      double: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ cut, flips, double }) => {
        const bytes = whole.slice(0, cut);
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        await survive(file, double ? new Uint8Array([...bytes, ...whole]) : bytes);
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);

test('any text and any bytes end in papers and audit or one clear error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => survive('x.txt', bytesOf(text))),
    { numRuns: 150 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) => survive('x.bin', bytes)),
    { numRuns: 150 },
  );
}, 60_000);

test('any JSON records end in papers and audit or one clear error', async () => {
  const key = fc.constantFrom(
    'title',
    'abstract',
    'authors',
    'author',
    'year',
    'doi',
    'DOI',
    'issued',
    'keywords',
    '__proto__',
    'constructor',
    'paper',
    'details',
    'paper_url',
    'authorships',
    'abstract_inverted_index',
    'authors_parsed',
    'externalIds',
    'paperId',
    'container-title',
  );
  const record = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }));
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 5 }), async (records) => {
      await survive('x.json', bytesOf(JSON.stringify(records)));
      await survive('x.jsonl', bytesOf(records.map((one) => JSON.stringify(one)).join('\n')));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test.each([
  ['an empty file', '', 'is empty'],
  ['blank lines', '\n\n \n', 'is empty'],
  ['a PDF file', bytesOf(`%PDF-1.4\n1 0 obj\n<< /Title (When Do Experts Pay?) >>\nendobj\n`), 'is a PDF file'],
  ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0]), 'binary file'],
  ['a web page', '<!DOCTYPE html><html><body>Papers</body></html>', 'web page as HTML'],
  ['unknown XML', '<?xml version="1.0"?><library><book/></library>', 'XML of a kind that is not known'],
  ['a few words', 'Hello there', 'holds no papers'],
  ['a broken zip file', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'zip file is broken'],
])('%s is named with a reason', async (_name, content, reason) => {
  const message = await messageOf(content, 'mine.dat');
  expect(message).toMatch(/^mine\.dat: /u);
  expect(message).toContain(reason);
});

test('no files at all is an error', async () => {
  await expect(importPapers([])).rejects.toMatchObject({ name: 'UserError' });
});

test('one unreadable file among others is named and does not stop them', async () => {
  const { papers, audit } = await importPapers([
    sourceOf('photo.png', new Uint8Array([0x89, 0x50, 0, 0, 1])),
    sourceOf('good.jsonl', '{"title":"A paper of some length"}\n{"title":"Another paper"}'),
  ]);
  expect(papers).toHaveLength(2);
  expect(audit.files[0]!.problem).toContain('binary');
  expect(describeAudit(audit)).toContain('photo.png: is a binary file');
});

test('a broken JSON line is named with its line, the rest is read', async () => {
  const { papers, audit } = await importText(
    '{"title":"First of the papers"}\n{"title": broken\n\n{"title":"Second of the papers"}\n[1]\n',
  );
  expect(papers.map((paper) => paper.title)).toEqual(['First of the papers', 'Second of the papers']);
  expect(audit.leftOut.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'line 2: the line is not a whole JSON object; mend or remove it',
    'line 5: the line is not a whole JSON object; mend or remove it',
  ]);
});

test.each([
  ['no quotes', '{broken'],
  ['a text that does not end', '{"title": "Cut'],
  ['a list that does not end', '{"title": "Cut", "authors": ["Ada"'],
])('a broken line (%s) after a line longer than the first look at a file costs itself alone', async (_what, broken) => {
  const long = JSON.stringify({ title: 'A long paper', abstract: 'word '.repeat(20_000) });
  const { papers, audit } = await importText(`${long}\n${broken}\n{"title": "Next one"}\n{"title": "Last one"}\n`);
  expect(papers.map(({ title }) => title)).toEqual(['A long paper', 'Next one', 'Last one']);
  expect(audit.leftOut.map(({ place }) => place)).toEqual(['record 2 (line 2)']);
});

test('a JSON list that is cut off gives the records before', async () => {
  const { papers, audit } = await importText(
    '[{"title":"First of the papers"},\n{"title":"Second of the papers"},\n{"title":"Thi',
  );
  expect(papers).toHaveLength(2);
  expect(audit.leftOut[0]).toMatchObject({ place: 'record 3 (line 3)' });
});

test('keys such as __proto__ change nothing', async () => {
  const { papers } = await importText(
    '{"__proto__":{"title":"evil","polluted":1},"title":"A good title"}\n{"constructor":{"prototype":{"polluted":1}},"title":"hasOwnProperty","keywords":["__proto__","toString"]}',
  );
  expect(papers.map((paper) => paper.title)).toEqual(['A good title', 'hasOwnProperty']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(papers[1]!.keywords).toEqual(['__proto__', 'toString']);
});

test('scripts in titles and addresses that are no web addresses go', async () => {
  const { papers } = await importText(
    '{"title":"A <script>alert(1)</script><b>bold</b> title","url":"javascript:alert(1)"}\n{"title":"Second of the papers","url":"https://a.example/x y"}',
  );
  expect(papers.map(({ title, url }) => [title, url])).toEqual([
    ['A bold title', ''],
    ['Second of the papers', 'https://a.example/x'],
  ]);
});

test('entities that a document declares are not expanded', async () => {
  const laughs = Array.from('bcdefghij', (name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join(
    '',
  );
  const { papers } = await importText(
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${laughs}]><xml><records><record><ref-type name="x"/><titles><title>Title &j;</title></titles></record></records></xml>`,
  );
  expect(papers[0]!.title.length).toBeLessThan(30);
});

test('a packed file that unpacks without end is refused', async () => {
  const zeros = new Uint8Array(80_000_000);
  expect(await messageOf(gzipSync(zeros), 'bomb.gz')).toContain('unpacks to more than 200 times its size');
  expect(await messageOf(zipSync({ 'a.txt': zeros }), 'bomb.zip')).toContain('unpacks to more than 200 times its size');
}, 60_000);

test('deep nesting ends', async () => {
  expect(await messageOf(`<xml><records><record><ref-type/>${'<a>'.repeat(20_000)}`, 'deep.xml')).toContain(
    'nested more than 10,000 deep',
  );
  await survive('deep.json', bytesOf('['.repeat(100_000)));
  await survive('deep.json', bytesOf(`[{"title":"A good title","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`));
  await survive('deep.bib', bytesOf(`@article{a, title={${'{'.repeat(5_000)}x${'}'.repeat(5_000)}}}`));
});

const good = ['{"title":"First of the papers"}', '{"title":"Second of the papers"}'];
const LONG = '{"title":"x","abstract":"LONG"}';
const tooLong = (what: string) => `the ${what} is longer than 16 million characters; shorten it`;

test.each([
  ['on a line between others', `${good[0]}\n${LONG}\n${good[1]}\n`, 'line 2', tooLong('line')],
  ['on the first line', `${LONG}\n${good[0]}\n${good[1]}\n`, 'record 1 (line 1)', tooLong('record')],
  ['in a list', `[${good[0]},\n${LONG},\n${good[1]}]`, 'record 2 (line 2)', tooLong('record')],
  ['in an answer of a service', `{"results":[${good[0]},${LONG},${good[1]}]}`, 'record 2', tooLong('record')],
])(
  'a JSON record of 50 MB is left out %s, the others are read',
  async (_where, content, place, reason) => {
    async function* chunks() {
      const [before, after] = content.split('LONG');
      yield bytesOf(before!);
      const megabyte = bytesOf('a b c d '.repeat(131_072));
      for (let i = 0; i < 50; i++) yield megabyte;
      yield bytesOf(after!);
    }
    const { papers, audit } = await importPapers([{ name: 'long.json', chunks }]);
    expect(papers).toHaveLength(2);
    expect(audit.leftOut).toMatchObject([{ place, reason }]);
  },
  60_000,
);

test.each([
  ['a record without a title', '{"title":"A good title"}\n{"year":2020}', 'line 2: no title; give it one'],
  ['a record that is none', '[{"title":"A good title"},{"title":"Another one"},7,[8]]', '; make it one or remove it'],
  [
    'a broken line',
    '{"title":"A good title"}\n{"title"',
    'line 2: the line is not a whole JSON object; mend or remove it',
  ],
  ['an entry never closed', '@misc{a, title={A good title}}\n@misc{b, year={2020', '; close it'],
  ['a row of one cell', 'year,title\n2020,A good title\nlost', '; give it as many as the header has'],
])('the audit says what to do about %s', async (_name, content, said) => {
  expect(describeAudit((await importText(content)).audit)).toContain(said);
});

test('files that gave no paper are not counted among those that did, and say why once', async () => {
  const { audit } = await importPapers([
    sourceOf('good.json', '[{"title":"A paper of some length"}]'),
    sourceOf('cut.json', '{"title":"A paper that is cut'),
    sourceOf('e.bin', new Uint8Array([0x89, 0x50, 0xff, 0, 1, 2, 3])),
  ]);
  expect(papersFromFiles(audit)).toBe('1 paper from 3 files, 2 of which gave none');
  expect(recordsOfFile(audit.files[1]!, audit)).toMatch(
    /^JSON, 0 papers of 1 record; record 1 \(line 1\): does not end/,
  );
  expect(audit.files[2]).toMatchObject({ problem: expect.stringContaining('binary'), notes: [] });
});
