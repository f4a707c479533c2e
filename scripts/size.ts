import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';
import { UserError } from '../src/map/user-error.ts';

/** What the page may load before it shows anything, in bytes of gzipped JavaScript. */
const INITIAL_SCRIPT_LIMIT = 150_000;

/** Prints what the built page weighs, gzipped: at once, and later when it is needed. Fails above the limit. */
await runProgram(async () => {
  const page = join(packageRoot, 'dist');
  if (!existsSync(join(page, 'index.html'))) throw new UserError(`${page}: the page is not built. Run: npm run build`);
  const html = await readFile(join(page, 'index.html'), 'utf8');
  const files = await readdir(page, { recursive: true, withFileTypes: true });
  const rows = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(page.length + 1))
    .sort();

  const initial = new Set(
    [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]!),
  );
  const sizes = await Promise.all(rows.map(async (name) => ({ name, bytes: await gzippedBytes(join(page, name)) })));
  const scripts = sizes.filter(({ name }) => extname(name) === '.js');
  const first = scripts.filter(({ name }) => initial.has(name));
  const total = sum(first);
  print(`Initial JavaScript, gzipped: ${kilobytes(total)} of at most ${kilobytes(INITIAL_SCRIPT_LIMIT)}`);
  first.forEach(line);
  print(`Initial styles: ${kilobytes(sum(sizes.filter(({ name }) => extname(name) === '.css' && initial.has(name))))}`);
  print('Loaded when needed:');
  sizes.filter(({ name }) => /\.(js|css)$/.test(name) && !initial.has(name)).forEach(line);
  print(`Fonts: ${kilobytes(sum(sizes.filter(({ name }) => /\.woff2?$/.test(name))))}`);
  if (total > INITIAL_SCRIPT_LIMIT)
    throw new UserError('The initial JavaScript is too large: load rarely needed parts with import().');
});

async function gzippedBytes(file: string): Promise<number> {
  const bytes = await readFile(file);
  return extname(file).startsWith('.woff') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

function sum(files: readonly { bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function line({ name, bytes }: { name: string; bytes: number }): void {
  print(`  ${kilobytes(bytes).padStart(9)}  ${name}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
