import { gzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/importers/bytes/crc32.ts';
import { importPapers } from '../../src/importers/import-papers.ts';
import { fixture, importText, messageOf, sourceOf } from './read.ts';

const ris = fixture('two/papers.ris');
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('a gzipped file gives the same papers; the receipt names the file as given', async () => {
  const plain = await importText(ris, 'papers.ris');
  const packed = gzipSync(ris);
  const { papers, inputs } = await importText(packed, 'papers.ris.gz');
  expect(papers).toEqual(plain.papers);
  expect(inputs).toEqual([
    {
      name: 'papers.ris.gz',
      bytes: packed.length,
      sha256: createHash('sha256').update(packed).digest('hex'),
      format: 'RIS',
    },
  ]);
});

test('a gzipped file that is cut off gives what it holds, with a note', async () => {
  const packed = gzipSync(
    new TextEncoder().encode(
      Array.from({ length: 3_000 }, (_, i) => `{"title":"Paper number ${i} of many ${(i * 7919) % 1000}"}`).join('\n'),
    ),
  );
  const { papers, audit } = await importText(packed.subarray(0, packed.length / 2), 'papers.gz');
  expect(papers.length).toBeGreaterThan(100);
  expect(audit.files[0]!.notes.join()).toContain('broken or cut off');
});

test('a gzipped file of which nothing is left is called broken wherever it is cut, not empty', async () => {
  const packed = gzipSync(new TextEncoder().encode('{"title":"A paper of some length"}\n{"title":"Another paper"}\n'), {
    filename: 'papers.jsonl',
  });
  for (let length = 3; length < 40; length++) {
    const message = await messageOf(packed.subarray(0, length), 'papers.gz');
    expect(message).toMatch(/^papers\.gz: the gzip file is broken or cut off.* Fetch or pack it again\.$/u);
  }
  expect(await messageOf(gzipSync(new Uint8Array(0)), 'papers.gz')).toContain('the file is empty');
});

test('the checksum is that of gzip and zip files, in one piece or in two', () => {
  // The check value of the catalogue of CRC algorithms (Greg Cook).
  expect(crc32(latin1('123456789'))).toBe(0xcbf43926);
  expect(crc32(latin1('6789'), crc32(latin1('12345')))).toBe(0xcbf43926);
});

/** The bytes with another letter in the place of the first `letter`. */
const flipped = (bytes: Uint8Array, letter: string) => bytes.with(bytes.indexOf(letter.charCodeAt(0)), 0x21);
const stored = { level: 0, mtime: '2000-01-01' } as const;

test.each([
  ['first', 0],
  ['last', 1],
])('a letter changed in the %s of two gzip files in one is said, and both are read', async (_name, wrong) => {
  const two = ['{"title":"A Quick paper"}\n', '{"title":"Another Quick paper"}\n'];
  const packed = two.map((text) => gzipSync(latin1(text), stored));
  const whole = await importText(new Uint8Array(packed.flatMap((file) => [...file])), 'two.gz');
  expect([whole.papers.length, whole.audit.files[0]!.notes]).toEqual([2, []]);
  packed[wrong] = flipped(packed[wrong]!, 'Q');
  const { papers, audit } = await importText(new Uint8Array(packed.flatMap((file) => [...file])), 'two.gz');
  expect(papers).toHaveLength(2);
  expect(audit.files[0]!.notes.join()).toContain('the gzip file is damaged: ');
});

test('a file changed within a zip file is named, each of two files of one name is itself', async () => {
  const [a, b] = ['{"title":"A Quick paper"}', '{"title":"Another Zip paper"}'].map(latin1);
  const archive = zipSync({ 'a.json': a!, 'b.json': b! }, stored);
  expect(await messageOf(flipped(zipSync({ 'b.json': b! }, stored), 'Z'), 'x.zip')).toBe(
    'x.zip: b.json in the zip file is damaged. Get the zip file again.',
  );
  // The names of entries may repeat.
  for (let at = 0; at < archive.length; at++)
    if (latin1('b.json').every((byte, i) => archive[at + i] === byte)) archive[at] = 'a'.charCodeAt(0);
  const { papers } = await importText(archive, 'x.zip');
  expect(papers.map(({ title }) => title)).toEqual(['A Quick paper', 'Another Zip paper']);
});

test('a zip file gives all files in it, each with its own audit, shadows of a Mac left aside', async () => {
  const archive = zipSync({
    'refs/a.ris': ris,
    'refs/b.bib': fixture('two/papers.bib'),
    '__MACOSX/._a.ris': ris,
    'notes.png': new Uint8Array([0x89, 0, 0, 0, 1, 2]),
    'inner.zip': zipSync({ 'c.csv': fixture('two/table.csv') }),
  });
  const { papers, audit, inputs } = await importText(archive, 'all.zip');
  expect(papers).toHaveLength(2);
  expect(audit.files.map((file) => [file.name, file.format, file.read])).toEqual([
    ['all.zip/refs/a.ris', 'RIS', 2],
    ['all.zip/refs/b.bib', 'BibTeX', 2],
    ['all.zip/notes.png', 'unknown', 0],
    ['all.zip/inner.zip/c.csv', 'table (CSV)', 2],
  ]);
  expect(audit.files[0]).toMatchObject({ bytes: ris.length, sha256: createHash('sha256').update(ris).digest('hex') });
  expect(inputs).toMatchObject([{ name: 'all.zip', bytes: archive.length, format: 'zip' }]);
});

test.each([
  [
    'UTF-8 with a mark',
    new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('title,year\nCafé Größe naïve,2020')]),
  ],
  [
    'UTF-16, little end first, with a mark',
    new Uint8Array([0xff, 0xfe, ...Buffer.from('title,year\nCafé Größe naïve,2020', 'utf16le')]),
  ],
  [
    'UTF-16, big end first, with a mark',
    new Uint8Array([0xfe, 0xff, ...Buffer.from('title,year\nCafé Größe naïve,2020', 'utf16le').swap16()]),
  ],
  ['UTF-16 without a mark', new Uint8Array(Buffer.from('title,year\nCafé Größe naïve,2020', 'utf16le'))],
  ['Latin-1', latin1('title,year\nCafé Größe naïve,2020')],
])('reads %s', async (_name, bytes) => {
  const { papers } = await importText(bytes);
  expect(papers[0]!.title).toBe('Café Größe naïve');
});

test('a line in Windows-1252 within UTF-8 is read as such, single broken bytes are counted', async () => {
  const { papers, audit } = await importText(
    new Uint8Array([
      ...new TextEncoder().encode('title,year\nÉtude première,2020\n'),
      ...latin1('Größe \x93zwei\x94,2021\n'),
      ...new TextEncoder().encode('Naïve öäü'),
      0xff,
      ...new TextEncoder().encode(' drei,2022'),
    ]),
  );
  expect(papers.map((paper) => paper.title)).toEqual(['Étude première', 'Größe “zwei”', 'Naïve öäü\uFFFD drei']);
  expect(audit.warnings['undecodable bytes']).toBe(1);
  expect(audit.files[0]!.notes).toContain('read as UTF-8 with lines in Windows-1252');
});

test('pieces of any size give the same papers', async () => {
  for (const file of [
    'two/papers.bib',
    'two/pubmed.xml',
    'two/openalex.json',
    'two/generic.jsonl',
    'two/utf16.csv',
    'two/web-of-science.txt',
  ]) {
    const bytes = fixture(file);
    const { papers } = await importText(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect((await importPapers([sourceOf('x', bytes, size)])).papers).toEqual(papers);
      }),
      { numRuns: 8 },
    );
  }
});

test('a file longer than memory would like streams: memory follows the papers kept', async () => {
  const block = new TextEncoder().encode(
    Array.from(
      { length: 100 },
      (_, i) => `${JSON.stringify({ title: `Paper ${i}`, id: `p${i}`, doi: `10.1000/${i}`, x: 'y'.repeat(10_000) })}\n`,
    ).join(''),
  );
  let live = 0;
  async function* chunks() {
    for (let i = 0; i < 60; i++) {
      yield block;
      live = Math.max(live, process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed);
    }
  }
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  const { papers, audit } = await importPapers([{ name: 'long.jsonl', chunks }]);
  expect(papers).toHaveLength(100);
  expect(audit.read).toBe(6_000);
  // 60 MB of text went through; UTF-16 would hold 120 MB.
  expect(live - before).toBeLessThan(110_000_000);
}, 60_000);

test('progress tells bytes read of all bytes', async () => {
  const seen: number[] = [];
  await importPapers([sourceOf('a.ris', ris, 100)], ({ stage, done, total }) => {
    expect(stage).toBe('import');
    expect(total).toBe(ris.length);
    seen.push(done);
  });
  expect(seen.at(-1)).toBe(ris.length);
});
