import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeAudit } from '../src/importers/describe-audit.ts';
import {
  BUILD_OPTIONS,
  BUILD_OPTIONS_HELP,
  buildFolder,
  defaultName,
  describeMap,
  givenName,
} from './commands/build.ts';
import { DEFAULT_PORT, findMaps, SERVE_OPTIONS, SERVE_OPTIONS_HELP, serveUntilInterrupted } from './commands/serve.ts';
import { buildPageIfOld } from './host/build-page.ts';
import type { Arguments } from './host/command.ts';
import { readArguments } from './host/command.ts';
import type { MapPlace } from './host/map-address.ts';
import { placeOfFiles, placeOfName } from './host/map-address.ts';
import { packageRoot } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';
import type { ServedMap } from './host/server.ts';
import { findSources } from './host/sources.ts';
import { wantsWatching, watchSelf } from './host/supervise.ts';

const HELP = `npm start -- [FILE...] [options]

Makes a map of the files (without any: of the collection in seeds/) and opens it in the browser. The same files, or the same
--name, replace their map; maps of other files stay in the page's list.

${BUILD_OPTIONS_HELP}
${SERVE_OPTIONS_HELP}`;

/** The map of `seeds/`. */
const SEED = { name: 'Machine learning, 73 papers', address: 'seed' };

await runProgram(async (args) => {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(`${HELP}\n`);
  const given = readArguments('npm start --', args, { ...BUILD_OPTIONS, ...SERVE_OPTIONS });
  const port = given.integer('port', DEFAULT_PORT, 0, 65_535);
  const isSeed = given.named.length === 0;
  const named = isSeed ? await seedFiles() : given.named;

  const sources = await findSources(named);
  if (wantsWatching(sources)) return void (process.exitCode = await watchSelf(sources));

  const maps = join(packageRoot, 'public', 'maps');
  const { name, address } = await placeOf(given, maps);
  const { manifest, audit } = await buildFolder({ ...given, named }, name, join(maps, address));
  process.stdout.write(`${describeAudit(audit)}\n${describeMap(manifest, audit)}\n`);
  if (await buildPageIfOld()) process.stdout.write('The page is built.\n');
  // The page opens the first map of the list.
  const found = (await findMaps([maps])).sort((a, b) => Number(b.name === address) - Number(a.name === address));
  await writeIndex(maps, found);
  await serveUntilInterrupted(found, port, !given.flag('no-open'));
});

/** Where the map goes and what it is called: as it was told, else after its files. */
async function placeOf(given: Arguments, maps: string): Promise<MapPlace> {
  const { named } = given;
  const name = givenName(given);
  if (named.length === 0) return { ...SEED, name: name ?? SEED.name };
  if (name !== undefined) return placeOfName(name, maps, SEED.address);
  return placeOfFiles(named, defaultName(named), maps);
}

/** The listings that come with Topograph. */
async function seedFiles(): Promise<string[]> {
  const folder = join(packageRoot, 'seeds');
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.txt')).map((name) => join(folder, name));
}

/** `maps/index.json` tells the page which maps there are when another server serves them, such as Vite's. */
async function writeIndex(folder: string, found: readonly ServedMap[]): Promise<void> {
  const maps = found.map(({ name, title, papers }) => ({ name, title, papers }));
  await writeFile(join(folder, 'index.json'), `${JSON.stringify({ maps })}\n`);
}
