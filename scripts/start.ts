import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeAudit } from '../src/importers/describe-audit.ts';
import { BUILD_OPTIONS, BUILD_OPTIONS_HELP, buildFolder, defaultName, describeMap } from './commands/build.ts';
import { DEFAULT_PORT, findMaps, SERVE_OPTIONS, SERVE_OPTIONS_HELP, serveUntilInterrupted } from './commands/serve.ts';
import { buildPageIfOld } from './host/build-page.ts';
import { readArguments } from './host/command.ts';
import { addressOf } from './host/map-address.ts';
import { packageRoot } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';
import type { ServedMap } from './host/server.ts';
import { findSources } from './host/sources.ts';
import { wantsWatching, watchSelf } from './host/supervise.ts';

const HELP = `npm start -- [FILE...] [options]

Makes a map of the files (without any: of the collection in seeds/) and opens it in the browser.

${BUILD_OPTIONS_HELP}
${SERVE_OPTIONS_HELP}`;

/** The map of `seeds/` is called so in the page's address. */
const SEED = { map: 'seed', title: 'Machine learning, 73 papers' };

await runProgram(async (args) => {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(`${HELP}\n`);
  const given = readArguments('npm start --', args, { ...BUILD_OPTIONS, ...SERVE_OPTIONS });
  const port = given.integer('port', DEFAULT_PORT, 0, 65_535);
  const isSeed = given.named.length === 0;
  const named = isSeed ? await seedFiles() : given.named;
  const name = given.text('name') ?? (isSeed ? SEED.title : defaultName(named));

  const sources = await findSources(named);
  if (wantsWatching(sources)) return void (process.exitCode = await watchSelf(sources));

  const maps = join(packageRoot, 'public', 'maps');
  const map = isSeed ? SEED.map : await addressOf(name, maps, SEED.map);
  const { manifest, audit } = await buildFolder({ ...given, named }, name, join(maps, map));
  process.stdout.write(`${describeAudit(audit)}\n${describeMap(manifest, audit)}\n`);
  if (await buildPageIfOld()) process.stdout.write('The page is built.\n');
  // The page opens the first map of the list.
  const found = (await findMaps([maps])).sort((a, b) => Number(b.name === map) - Number(a.name === map));
  await writeIndex(maps, found);
  await serveUntilInterrupted(found, port, !given.flag('no-open'));
});

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
