import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface PackageFile {
  readonly name: string;
  readonly version: string;
}

/** The folder of Topograph's own package.json: the repository, or the installed package when run as a bundle. */
export const packageRoot: string = findRoot(import.meta.dirname);

export const packageVersion: string = readPackage(packageRoot)!.version;

function findRoot(folder: string): string {
  if (readPackage(folder)?.name === 'topograph') return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of topograph not found above the program');
  return findRoot(parent);
}

function readPackage(folder: string): PackageFile | null {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackageFile) : null;
}
