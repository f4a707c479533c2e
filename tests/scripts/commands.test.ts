import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { build, defaultName } from '../../scripts/commands/build.ts';
import { exportMap } from '../../scripts/commands/export.ts';
import { inspect } from '../../scripts/commands/inspect.ts';
import { findMaps, serve } from '../../scripts/commands/serve.ts';
import type { Command } from '../../scripts/host/command.ts';
import { EXPORTERS } from '../../src/exporters/registry.ts';
import { UserError } from '../../src/map/user-error.ts';
import { FOUR_PAPERS, temporaryFolder } from './temporary-folder.ts';

/** Runs a command and returns what it printed. */
async function run(command: Command, ...args: string[]): Promise<string> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await command.run(args);
  } finally {
    write.mockRestore();
  }
  return printed;
}

async function messageOf(command: Command, ...args: string[]): Promise<string> {
  const error: unknown = await run(command, ...args).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

async function builtMap(): Promise<string> {
  const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS });
  await run(build, join(folder, 'four.jsonl'), '--out', join(folder, 'map'));
  return join(folder, 'map');
}

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** File name, content, and what the message must name. */
const BAD_FILES: readonly [string, string, string | Uint8Array, string][] = [
  ['an empty file', 'empty.txt', '', 'the file is empty. Name a file that holds papers.'],
  ['a file of blanks', 'blank.bib', ' \n\n', 'empty'],
  ['a picture', 'photo.png', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'binary'],
  ['a broken JSON file', 'broken.json', '[{"title": "A", "abstract": ', 'broken.json'],
  ['a JSON file of something else', 'settings.json', '{"theme": "dark"}', 'settings.json'],
  ['records without a title', 'untitled.jsonl', '{"abstract": "text"}\n{"abstract": "more"}\n', 'title'],
  ['a cut off gzip file', 'cut.jsonl.gz', gzipSync(FOUR_PAPERS.repeat(50)).subarray(0, 40), 'broken or cut off'],
  ['JSON nested very deep', 'deep.json', deep(100_000), 'deep.json'],
];

test.each(BAD_FILES)('build refuses %s by name', async (_, name, content, said) => {
  const folder = temporaryFolder({ [name]: content });
  const message = await messageOf(build, join(folder, name), '--out', join(folder, 'map'));
  expect(message).toContain(name);
  expect(message).toContain(said);
  expect(message).not.toMatch(/\n\s+at |undefined|\[object/);
  expect(existsSync(join(folder, 'map'))).toBe(false);
});

test.each(BAD_FILES)('inspect refuses %s by name', async (_, name, content, said) => {
  const folder = temporaryFolder({ [name]: content });
  expect(await messageOf(inspect, join(folder, name))).toContain(said);
});

test('a bad file that was named spoils the build even beside a good one; one in a folder does not', async () => {
  const folder = temporaryFolder({ 'all/four.jsonl': FOUR_PAPERS, 'all/photo.png': new Uint8Array(3000) });
  const [good, bad, out] = ['all/four.jsonl', 'all/photo.png', 'map'].map((name) => join(folder, name));
  expect(await messageOf(build, good!, bad!, '--out', out!)).toContain('photo.png');
  expect(await run(build, join(folder, 'all'), '--out', out!)).toContain('photo.png');
});

test('a map whose name is blank is called after its file', async () => {
  const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS });
  await run(build, join(folder, 'four.jsonl'), '--out', join(folder, 'map'), '--name', ' ');
  expect((await findMaps([join(folder, 'map')]))[0]!.title).toBe('four');
});

test('a build does not replace what it is to read', async () => {
  const map = await builtMap();
  writeFileSync(join(map, 'texts', '999.json'), FOUR_PAPERS);
  expect(await messageOf(build, join(map, 'texts', '999.json'), '--out', map)).toContain('999.json: it lies in');
  expect(readFileSync(join(map, 'texts', '999.json'), 'utf8')).toBe(FOUR_PAPERS);
});

test('a line of 50 MB ends in a map or in one clear message', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder({
    'huge.jsonl': `${FOUR_PAPERS}{"title": "Huge", "abstract": "${'x '.repeat(25_000_000)}"}\n`,
  });
  const result: unknown = await run(build, join(folder, 'huge.jsonl'), '--out', join(folder, 'map')).catch(
    (error: unknown) => error,
  );
  if (result instanceof Error) expect(result).toBeInstanceOf(UserError);
  else expect(result).toContain('Map: ');
});

test('the same paper twice is one paper, and the audit says so', async () => {
  const folder = temporaryFolder({ 'a.jsonl': FOUR_PAPERS, 'b.jsonl': FOUR_PAPERS });
  const said = await run(inspect, join(folder, 'a.jsonl'), join(folder, 'b.jsonl'));
  expect(said).toContain('4 papers of 8 records');
  expect(said).toContain('4 merged');
});

test('inspect --json prints the whole audit and nothing else', async () => {
  const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS });
  expect(JSON.parse(await run(inspect, join(folder, 'four.jsonl'), '--json'))).toMatchObject({ read: 4, kept: 4 });
});

test.each<[string, Command, string[], string]>([
  ['no target', build, ['papers.bib'], '--out is missing'],
  ['no file', build, ['--out', 'map'], 'No file named'],
  ['an option that does not exist', build, ['--otu', 'map'], '--otu'],
  ['an option in another spelling', build, ['x', '--neighbors', '5'], 'Did you mean --neighbours? See'],
  ['a seed in words', build, ['x', '--out', 'map', '--seed', 'seven'], '--seed seven: not a whole number'],
  ['a seed below zero', build, ['x', '--out', 'map', '--seed', '-1'], '--seed -1: not a whole number from 0'],
  [
    'a value that begins with a dash',
    build,
    ['x', '--out', 'map', '--name', '-x'],
    '--name: no value, or one that begins with a dash. Write --name=VALUE. See: topograph build --help',
  ],
  [
    'no neighbours',
    build,
    ['x', '--out', 'map', '--neighbours', '0'],
    '--neighbours 0: not a whole number from 1 to 100',
  ],
  ['an option without its value', build, ['x', '--out'], '--out'],
  ['a file without a name', build, ['', '--out', 'a'], 'A name is empty. Name a file or a folder.'],
  ['a map without a name', exportMap, ['', '--to', 'gexf', '--out', 'a'], 'A name is empty.'],
  ['no map', exportMap, ['--to', 'gexf', '--out', 'a'], 'No map named'],
  ['two maps', exportMap, ['a', 'b', '--to', 'gexf', '--out', 'a'], 'one map at a time'],
  ['a file as a second name', exportMap, ['a', 'b.gexf'], '--out b.gexf'],
  ['a folder that is no map', exportMap, ['src', '--to', 'gexf', '--out', 'a'], 'src: no map here'],
  ['a format that does not exist', exportMap, ['a', '--to', 'docx', '--out', 'a'], '--to docx: no such format'],
  ['no format', exportMap, ['a', '--out', 'a.docx'], '--to is missing'],
  ['no file to export to', exportMap, ['a', '--to', 'gexf'], '--out is missing'],
  ['nothing to serve', serve, [], 'No map named'],
  ['a folder without maps', serve, ['src'], 'src: no map here'],
  ['a folder that does not exist', serve, ['none'], 'none: no such folder'],
])('%s is said with a remedy', async (_, command, args, said) => {
  expect(await messageOf(command, ...args)).toContain(said);
});

test.each(EXPORTERS.map(({ name, extension }) => [name, extension]))('export writes %s', async (name, extension) => {
  const map = await builtMap();
  const file = join(map, '..', `out.${extension}`);
  expect(await run(exportMap, map, '--to', name, '--out', file)).toContain('4 papers');
  expect(readFileSync(file, 'utf8')).toMatch(/routing.tokens.to.experts/i);
  expect(await run(exportMap, map, '--to', name, '--out', '-')).toBe(readFileSync(file, 'utf8'));
});

test('one paper is not called papers', async () => {
  const folder = temporaryFolder({ 'one.jsonl': FOUR_PAPERS.slice(0, FOUR_PAPERS.indexOf('\n')) });
  const map = join(folder, 'map');
  await run(build, join(folder, 'one.jsonl'), '--out', map);
  const file = join(folder, 'out.gexf');
  expect(await run(exportMap, map, '--out', file)).toBe(`1 paper and 0 links in ${file}\n`);
});

test('export guesses the format from the ending of the file where only one has it', async () => {
  const map = await builtMap();
  expect(exportMap.help).toContain('[--to FORMAT]');
  await run(exportMap, map, '--out', join(map, '..', 'out.gexf'));
  expect(readFileSync(join(map, '..', 'out.gexf'), 'utf8')).toContain('<gexf');
});

test('export takes the place of an earlier export, and of no other file unless told', async () => {
  const map = await builtMap();
  const at = (name: string) => join(map, '..', name);
  await run(exportMap, map, '--out', at('out.gexf'));
  await run(exportMap, map, '--out', at('out.gexf'));
  expect(await messageOf(exportMap, map, '--to', 'bibtex', '--out', at('out.gexf'))).toContain(
    'out.gexf: the file is not an earlier export of this map in this format. Name another file with --out, or say --replace.',
  );
  expect(await messageOf(exportMap, map, '--to', 'bibtex', '--out', at('four.jsonl'))).toContain(
    'four.jsonl: the map was made from this file.',
  );
  expect(readFileSync(at('four.jsonl'), 'utf8')).toBe(FOUR_PAPERS);
  await run(exportMap, map, '--to', 'bibtex', '--out', at('out.gexf'), '--replace');
  expect(readFileSync(at('out.gexf'), 'utf8')).toMatch(/^@/);
});

test('export says when it cannot write', async () => {
  const map = await builtMap();
  expect(await messageOf(exportMap, map, '--to', 'gexf', '--out', join(map, 'none', 'a.gexf'))).toContain(
    'does not exist',
  );
  expect(await messageOf(exportMap, map, '--to', 'gexf', '--out', map)).toContain('a folder is in the way');
});

test('maps are found in a folder of maps and by themselves, under names of their own', async () => {
  const map = await builtMap();
  mkdirSync(join(map, '..', 'none'));
  const maps = await findMaps([map, join(map, '..')]);
  expect(maps.map(({ name, title, papers }) => ({ name, title, papers }))).toEqual([
    { name: 'map', title: 'four', papers: 4 },
    { name: 'map-2', title: 'four', papers: 4 },
  ]);
});

test.each([
  [['papers/rag.bib'], 'rag'],
  [['rag.jsonl.gz'], 'rag'],
  [['my.papers.2024.bib'], 'my.papers'],
  [['a.bib', 'b.bib', 'c.bib'], 'a and 2 more'],
  [['.'], 'papers'],
  [['..'], 'papers'],
  [['exports/'], 'exports'],
])('a map of %j is called %s', (named, name) => {
  expect(defaultName(named)).toBe(name);
});
