import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageVersion } from '../../scripts/host/package-root.ts';
import { GENERATOR } from '../../src/pipeline/version.ts';
import { runCode, runScript, topograph, topographInShell } from './program.ts';
import { FOUR_PAPERS, temporaryFolder } from './temporary-folder.ts';

/** Processes start slowly on a busy machine. */
const TIMEOUT_MS = 60_000;

function bytesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

test('a build says what it read and made, on stdout alone, and ends with 0', { timeout: TIMEOUT_MS }, async () => {
  const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS });
  const { code, stdout, stderr } = await topograph(['build', 'four.jsonl', '--out', 'map'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('4 papers');
  expect(stdout).toMatch(/Map: 4 papers, \d+ topics?/);
});

test('two builds, and a build in another working folder, give the same bytes', { timeout: TIMEOUT_MS }, async () => {
  const folder = temporaryFolder({ 'a/four.jsonl': FOUR_PAPERS, 'b/deep/four.jsonl': FOUR_PAPERS });
  const builds = [
    topograph(['build', 'four.jsonl', '--out', 'one'], join(folder, 'a')),
    topograph(['build', 'four.jsonl', '--out', 'two'], join(folder, 'a')),
    topograph(['build', 'deep/four.jsonl', '--out', '../a/three'], join(folder, 'b')),
    topograph(['build', join(folder, 'b', 'deep', 'four.jsonl'), '--out', 'a/four'], folder),
  ];
  for (const { code } of await Promise.all(builds)) expect(code).toBe(0);
  const first = bytesOf(join(folder, 'a', 'one'));
  expect(first['map.json']).toContain('"four.jsonl"');
  expect(Object.values(first).join('')).not.toContain(folder);
  for (const other of ['two', 'three', 'four']) expect(bytesOf(join(folder, 'a', other))).toEqual(first);
});

test('another seed or another name is another receipt', { timeout: TIMEOUT_MS }, async () => {
  const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS });
  const build = ['build', 'four.jsonl', '--out', 'map', '--seed', '7', '--neighbours', '2', '--name', 'Mine'];
  expect((await topograph(build, folder)).code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, 'map', 'map.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: 'Mine', receipt: { options: { seed: 7, neighbours: 2 } } });
});

test('a map of fewer papers and terms says so, and its receipt too', { timeout: TIMEOUT_MS }, async () => {
  const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS });
  const build = ['build', 'four.jsonl', '--out', 'map', '--max-papers', '2', '--max-terms', '1', '--threads', '1'];
  const { code, stdout } = await topograph(build, folder);
  expect(code).toBe(0);
  expect(stdout).toContain('Map: 2 papers (of 4, as --max-papers says)');
  const manifest = JSON.parse(readFileSync(join(folder, 'map', 'map.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    counts: { papers: 2 },
    receipt: { options: { mostPapers: 2, 'text.mostTerms': 1 } },
  });
  expect(manifest['notes']).toContain("Made of 2 of the collection's 4 papers, chosen evenly, as the build was told.");
  const [, terms] = /, (\d+) terms \(1 as --max-terms says; the others are keywords and abbreviated/.exec(stdout)!;
  expect(manifest['notes']).toContain(
    `Holds ${terms} terms: the 1 found in the most papers, as the build was told, and ${Number(terms) - 1} keywords and abbreviated names, which always stay.`,
  );
  const { title } = JSON.parse(readFileSync(join(folder, 'map', 'titles.json'), 'utf8')) as { title: string[] };
  expect(title).toEqual(['Routing Tokens to Experts', 'Learned Sparse Retrieval']);
});

test(
  'a build that runs out of memory says what to do, and leaves nothing behind',
  { timeout: TIMEOUT_MS },
  async () => {
    const words = Array.from({ length: 400 }, (_, word) => `word${word}`).join(' ');
    const many = Array.from({ length: 14_000 }, (_, paper) =>
      JSON.stringify({ title: `Paper ${paper}`, abstract: words }),
    );
    const folder = temporaryFolder({ 'many.jsonl': many.join('\n') });
    const { code, stderr } = await topograph(['build', 'many.jsonl', '--out', 'map'], folder, {
      NODE_OPTIONS: '--max-old-space-size=48',
    });
    expect(stderr).toBe(
      'topograph: Not enough memory for so many papers. Build a smaller map with --max-papers or --max-terms, or use fewer threads with --threads.\n',
    );
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['many.jsonl']);
  },
);

/** Papers enough to keep a build busy for seconds. */
const MANY_PAPERS = Array.from({ length: 600 }, (_, number) =>
  JSON.stringify({
    title: `Paper ${number}`,
    abstract: Array.from({ length: 80 }, (_, word) => `word${(number * 7 + word * word) % 997}`).join(' '),
  }),
).join('\n');

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'a build that %s ends while it writes leaves the old map whole',
  { timeout: TIMEOUT_MS },
  async (signal) => {
    const folder = temporaryFolder({ 'four.jsonl': FOUR_PAPERS, 'many.jsonl': MANY_PAPERS });
    await topograph(['build', 'four.jsonl', '--out', 'map'], folder);
    const old = bytesOf(join(folder, 'map'));
    const hidden = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));
    // Compressed copies make the writing long enough to be met in its midst.
    const build = ['build', 'many.jsonl', '--out', 'map', '--compress'];
    const ended = await runScript('topograph.ts', build, folder, (child) => {
      const waiting = setInterval(() => hidden().length > 0 && child.kill(signal), 5);
      child.on('exit', () => clearInterval(waiting));
    });
    expect(ended.signal).toBe(signal);
    expect(bytesOf(join(folder, 'map'))).toEqual(old);
    // What no program can clear away after itself, the next build does.
    if (signal === 'SIGKILL') await topograph(['build', 'four.jsonl', '--out', 'map'], folder);
    expect(hidden()).toEqual([]);
  },
);

// A line that is left out makes a file large enough for a build that another process watches.
const LARGE = `${MANY_PAPERS}\n${' '.repeat(5_000_000)}{}`;

test.each(['SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
  '%s ends the watcher of a large build and the build with it, and nothing is left',
  { timeout: TIMEOUT_MS },
  async (signal) => {
    const folder = temporaryFolder({ 'large.jsonl': LARGE });
    // Its output is open until both have ended.
    await runScript('topograph.ts', ['build', 'large.jsonl', '--out', 'map', '--compress'], folder, (child) => {
      const waiting = setInterval(() => readdirSync(folder).length > 1 && child.kill(signal), 5);
      child.on('exit', () => clearInterval(waiting));
    });
    expect(readdirSync(folder)).toEqual(['large.jsonl']);
  },
);

/** Starts a watched process, with the output of its watcher, that computes for twenty seconds without listening to anybody. */
const WATCHER = `
  const busy = "console.log('busy'); for (const until = Date.now() + 20_000; Date.now() < until;);";
  require('node:child_process').spawn(process.execPath, [...process.execArgv, '--input-type=module', '-e',
    "await import(process.env.SUPERVISE); " + busy], {
    env: { ...process.env, TOPOGRAPH_WATCHED: 'no terminal' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });`;

test.skipIf(process.platform === 'win32')(
  'a watched process that computes and does not listen ends soon after its watcher was killed',
  { timeout: TIMEOUT_MS },
  async () => {
    let killed = 0;
    const env = { SUPERVISE: join(import.meta.dirname, '..', '..', 'scripts', 'host', 'supervise.ts') };
    await runCode(WATCHER, env, (watcher) =>
      watcher.stdout!.once('data', () => {
        killed = Date.now();
        watcher.kill('SIGKILL');
      }),
    );
    expect(Date.now() - killed).toBeLessThan(10_000);
  },
);

test(
  'what a person can mend ends with 1 and one line on stderr that says what to do',
  { timeout: TIMEOUT_MS },
  async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await topograph(['build', 'none.bib', '--out', 'map'], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('topograph: none.bib: no such file or folder. Check the spelling and the place.\n');
  },
);

test.skipIf(!existsSync('/dev/full')).each([
  ['a full disk', 1, '"$@" >/dev/full', 'topograph: standard output cannot be written: the disk is full.'],
  ['a disk that has room for a part', 1, 'ulimit -f 1; "$@" >part', 'standard output cannot be written: EFBIG'],
  ['a reader that has seen enough', 0, '{ "$@"; echo $? >&2; } | head -c 1', '0\n'],
])('output to %s ends with %i', { timeout: TIMEOUT_MS }, async (_, expected, line, said) => {
  const folder = temporaryFolder({ 'many.jsonl': FOUR_PAPERS + '{}\n'.repeat(2000) });
  const { code, stderr } = await topographInShell(line, ['inspect', 'many.jsonl', '--json'], folder);
  expect(stderr).toContain(said);
  expect(code).toBe(expected);
});

test('an unknown command is named beside those that exist', { timeout: TIMEOUT_MS }, async () => {
  const { code, stderr } = await topograph(['biuld'], temporaryFolder());
  expect(code).toBe(1);
  expect(stderr).toContain('biuld: no such command. There are build, inspect, export, serve.');
});

test('--help lists the commands, and each explains itself', { timeout: TIMEOUT_MS }, async () => {
  const { code, stdout } = await topograph(['--help'], temporaryFolder());
  expect(code).toBe(0);
  for (const command of ['build', 'inspect', 'export', 'serve']) expect(stdout).toContain(`  ${command} `);
  for (const words of [
    ['build', '--help'],
    ['help', 'build'],
  ])
    expect((await topograph(words, temporaryFolder())).stdout).toContain('--neighbours K');
});

test('the receipt names the version of the package', () => {
  expect(GENERATOR).toBe(`topograph ${packageVersion}`);
});
