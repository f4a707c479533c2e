import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceFile } from '../../scripts/host/replace.ts';
import { runCode } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
  ['600', 0o600],
  // The usual umask lets only the owner of a new file write to it.
  ['666', 0o666],
])('a file takes the place of the old one, with its permissions %s, and nothing stays beside it', async (_, mode) => {
  const folder = temporaryFolder({ 'x.html': 'old' });
  chmodSync(join(folder, 'x.html'), mode);
  await replaceFile(join(folder, 'x.html'), 'new');
  expect(readFileSync(join(folder, 'x.html'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'x.html')).mode & 0o777).toBe(mode);
  expect(readdirSync(folder)).toEqual(['x.html']);
});

test('a file that cannot be written to its end leaves the old one whole, and nothing beside it', async () => {
  const folder = temporaryFolder({ 'x.html': 'old' });
  function* failing(): Generator<string> {
    yield 'half a page';
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  }
  await expect(replaceFile(join(folder, 'x.html'), failing())).rejects.toThrow('x.html: the disk is full');
  expect(readFileSync(join(folder, 'x.html'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['x.html']);
});

test.each([
  [{ code: 'EFBIG' }, 'the system allows no file as large as this one. Raise its limit (ulimit -f)'],
  // As Node reports a quota on Linux.
  [{ errno: -122, code: 'Unknown system error -122' }, 'your share of the disk is used up. Free some space. Name'],
])('a limit of the system, %j, is named with its remedy', async (fault, message) => {
  const folder = temporaryFolder({ 'x.html': 'old' });
  function* failing(): Generator<string> {
    yield 'half a page';
    throw Object.assign(new Error('no'), fault);
  }
  await expect(replaceFile(join(folder, 'x.html'), failing())).rejects.toThrow(`x.html: ${message}`);
});

test.skipIf(process.platform === 'win32')(
  'a program that is ended while it removes the old, the new in its place, leaves the new alone',
  { timeout: 20_000 },
  async () => {
    const folder = temporaryFolder({ 'map/map.json': 'new', 'old/map.json': 'old' });
    const file = join(import.meta.dirname, '..', '..', 'scripts', 'host', 'replace.ts');
    const code = `import(process.env.REPLACE).then(({ clearWhenInterrupted }) => {
      clearWhenInterrupted('${join(folder, 'map')}', '${join(folder, 'fresh')}', '${join(folder, 'old')}');
      setInterval(() => undefined, 1000);
      process.kill(process.pid, 'SIGINT');
    });`;
    const { signal } = await runCode(code, { REPLACE: file }, () => undefined);
    expect(signal).toBe('SIGINT');
    expect(readdirSync(folder)).toEqual(['map']);
    expect(readFileSync(join(folder, 'map', 'map.json'), 'utf8')).toBe('new');
  },
);

test('what a killed program left is cleared away by the next one', async () => {
  // No process has this number: the largest that Linux hands out is 4,194,304.
  const folder = temporaryFolder({ '.x.html.topograph-new-99999999': 'half' });
  await replaceFile(join(folder, 'x.html'), 'new');
  expect(readdirSync(folder)).toEqual(['x.html']);
});

test('a link to a file stays a link, and the file it leads to is replaced', async () => {
  const folder = temporaryFolder({ 'deep/x.html': 'old' });
  symlinkSync(join('deep', 'x.html'), join(folder, 'link.html'));
  await replaceFile(join(folder, 'link.html'), 'new');
  expect(lstatSync(join(folder, 'link.html')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'deep', 'x.html'), 'utf8')).toBe('new');
});

test('a folder in the way is named and left', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'x.html'));
  await expect(replaceFile(join(folder, 'x.html'), 'new')).rejects.toThrow('x.html: a folder is in the way');
});

test.skipIf(process.platform === 'win32')('a device is written to and stays', async () => {
  await replaceFile('/dev/null', 'new');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.skipIf(process.platform === 'win32')('a pipe whose reader has seen enough is no fault', async () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('head', ['-c', '1', pipe], { stdio: 'ignore' });
  onTestFinished(() => void reader.kill());
  await replaceFile(pipe, 'new'.repeat(1_000_000));
});
