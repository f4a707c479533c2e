import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { MANIFEST_FILE } from '../../src/map/files.ts';
import { UserError } from '../../src/map/user-error.ts';
import type { Command } from '../host/command.ts';
import { readArguments } from '../host/command.ts';
import { readManifestOf } from '../host/map-folder.ts';
import { canOpenBrowser, openBrowser } from '../host/open-browser.ts';
import { packageRoot } from '../host/package-root.ts';
import type { ServedMap } from '../host/server.ts';
import { servePage } from '../host/server.ts';

/** The first port tried; chosen apart from those of common development servers. */
export const DEFAULT_PORT = 4780;

export const SERVE_OPTIONS = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const;

export const SERVE_OPTIONS_HELP = `  --port N          first port to try; a taken one moves on to the next (default ${DEFAULT_PORT})
  --no-open         open no browser`;

export const serve: Command = {
  name: 'serve',
  summary: 'show maps in the browser',
  help: `topograph serve DIR... [options]

Serves the explorer with one or more maps to this machine, until Ctrl-C. DIR is a map or a folder of maps.

${SERVE_OPTIONS_HELP}

Example: topograph serve maps/my-papers`,
  async run(args) {
    const given = readArguments('topograph serve', args, SERVE_OPTIONS);
    if (given.named.length === 0) throw new UserError('No map named. Name the folder that build wrote.');
    const maps = await findMaps(given.named);
    await serveUntilInterrupted(maps, given.integer('port', DEFAULT_PORT, 0, 65_535), !given.flag('no-open'));
  },
};

/** Serves the page with the maps, says where, shows it if wanted, and returns when Ctrl-C was pressed. */
export async function serveUntilInterrupted(maps: readonly ServedMap[], port: number, open: boolean): Promise<void> {
  const page = join(packageRoot, 'dist');
  if (!existsSync(join(page, 'index.html'))) {
    throw new UserError(`${page}: the page is not built. Run: npm run build`);
  }
  const { server, address } = await servePage(page, maps, port);
  process.stdout.write(`Topograph is at ${address} (Ctrl-C ends it)\n`);
  if (open && canOpenBrowser()) openBrowser(address);
  await new Promise<void>((done) => {
    // Not `once`: Ctrl-C reaches a watched process twice.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => done());
  });
  server.close();
  server.closeAllConnections();
}

/** The maps in the named folders: a folder is a map, or holds maps. Names are made unique. */
export async function findMaps(named: readonly string[]): Promise<ServedMap[]> {
  const folders: string[] = [];
  for (const name of named) {
    const folder = resolve(name);
    if (existsSync(join(folder, MANIFEST_FILE))) folders.push(folder);
    else folders.push(...(await mapsInside(folder, name)));
  }
  const maps: ServedMap[] = [];
  for (const folder of folders) {
    const manifest = await readManifestOf(folder).catch((error: unknown) => {
      // One broken map among several must not hide the others.
      if (!(error instanceof UserError) || folders.length === 1) throw error;
      process.stderr.write(`Left out: ${error.message}\n`);
    });
    if (!manifest) continue;
    const { name: title, counts } = manifest;
    const taken = (name: string): boolean => maps.some((map) => map.name === name);
    let name = basename(folder);
    for (let number = 2; taken(name); number++) name = `${basename(folder)}-${number}`;
    maps.push({ name, title, papers: counts.papers, folder });
  }
  return maps;
}

async function mapsInside(folder: string, named: string): Promise<string[]> {
  const entries = await readdir(folder).catch(() => null);
  if (entries === null) throw new UserError(`${named}: no such folder. Name the folder that build wrote.`);
  const maps = entries
    .filter((entry) => !entry.startsWith('.'))
    .sort()
    .map((entry) => join(folder, entry))
    .filter((inside) => existsSync(join(inside, MANIFEST_FILE)));
  if (maps.length === 0)
    throw new UserError(`${named}: no map here. Make one with: topograph build FILE... --out ${named}`);
  return maps;
}
