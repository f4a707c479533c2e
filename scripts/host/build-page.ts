import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** What the page is made from. */
const PARTS = [
  'src',
  'public',
  'scripts/building',
  'LICENSE',
  'vite.config.ts',
  'vite.one-file.config.ts',
  'package-lock.json',
];

/** Builds the page for production unless the built one is newer than everything it is made from. Returns whether it did. */
export async function buildPageIfOld(): Promise<boolean> {
  const built = join(packageRoot, 'dist', 'index.html');
  const builtAt = existsSync(built) ? (await stat(built)).mtimeMs : 0;
  const changedAt = await Promise.all(PARTS.map((part) => newest(join(packageRoot, part))));
  if (builtAt > Math.max(...changedAt)) return false;
  // Vite is loaded only when there is something to build.
  const { build } = await import('vite');
  await build({ configFile: join(packageRoot, 'vite.config.ts'), logLevel: 'warn' });
  return true;
}

/** Time of the latest change of a file, or of anything in a folder; built maps are not part of the page. */
async function newest(path: string): Promise<number> {
  if (path === join(packageRoot, 'public', 'maps')) return 0;
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}
