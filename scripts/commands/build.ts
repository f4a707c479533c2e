import { basename, resolve } from 'node:path';
import { describeAudit } from '../../src/importers/describe-audit.ts';
import { type Audit, countsOf } from '../../src/map/audit.ts';
import { encodeMap } from '../../src/map/encode.ts';
import { nameOfFiles } from '../../src/map/file-names.ts';
import { counted, grouped } from '../../src/map/number.ts';
import type { Manifest } from '../../src/map/types.ts';
import { UserError } from '../../src/map/user-error.ts';
import type { BuildOptions } from '../../src/pipeline/options.ts';
import { DEFAULT_OPTIONS } from '../../src/pipeline/options.ts';
import { checkSources, checkTarget } from '../host/check-target.ts';
import type { Arguments, Command } from '../host/command.ts';
import { readArguments } from '../host/command.ts';
import { writeMapFolder } from '../host/map-folder.ts';
import type { FileSource } from '../host/sources.ts';
import { bytesOf, findSources } from '../host/sources.ts';
import { wantsWatching, watchSelf } from '../host/supervise.ts';
import { afterReading, BUILDING, BUILDING_COMPRESSED, terminalProgress } from '../host/terminal-progress.ts';
import { MOST_THREADS, OUT_OF_MEMORY, threadsFor } from '../host/worker-pool.ts';

/** Options that decide a map, shared by every command that builds one. */
export const BUILD_OPTIONS = {
  name: { type: 'string' },
  seed: { type: 'string' },
  neighbours: { type: 'string' },
  'max-papers': { type: 'string' },
  'max-terms': { type: 'string' },
  threads: { type: 'string' },
  compress: { type: 'boolean' },
} as const;

export const BUILD_OPTIONS_HELP = `  --name TEXT       what the map is called (default: after the first file)
  --neighbours K    nearest papers kept for each paper, 1 to 100 (default ${DEFAULT_OPTIONS.neighbours})
  --seed N          seed of all chance; same files and options, same map (default ${DEFAULT_OPTIONS.seed})
  --max-papers N    at most N papers, evenly from the whole collection, for a machine with little memory
  --max-terms N     the N terms found in the most papers; keywords and abbreviated names stay beside them, however many
  --threads N       threads that work at once (default: as many as the machine has processors); the map is the same
  --compress        write .gz and .br copies too, for web servers that send them`;

export const build: Command = {
  name: 'build',
  summary: 'make a map from files and folders of papers',
  help: `topograph build FILE... --out DIR [options]

Reads papers (title and abstract) from files and folders and writes a map as a folder of static files.

  --out DIR         the map's folder; a map that is there is replaced when the new one is whole
${BUILD_OPTIONS_HELP}

Example: topograph build my-papers.bib --out maps/my-papers`,
  async run(args) {
    const given = readArguments('topograph build', args, { ...BUILD_OPTIONS, out: { type: 'string' } });
    const out = given.text('out');
    if (!out) throw new UserError('--out is missing: name the folder to write the map to, for instance --out my-map.');
    buildOptions(given);
    const sources = await findSources(given.named);
    if (wantsWatching(sources)) return void (process.exitCode = await watchSelf(sources));
    const { manifest, audit, bytes } = await buildFolder(given, givenName(given) ?? defaultName(given.named), out);
    process.stdout.write(`${describeAudit(audit)}\n${describeMap(manifest, audit)}; ${kilobytes(bytes)} in ${out}\n`);
  },
};

/** Builds a map called `name` of the named files and writes it to `out`. Throws a `UserError` for what a person can mend. */
export async function buildFolder(
  given: Arguments,
  name: string,
  out: string,
): Promise<{ manifest: Manifest; audit: Audit; bytes: number }> {
  const options = buildOptions(given);
  const folder = resolve(out);
  // Before the long work: a target that cannot be written to is said at once.
  const place = await checkTarget(folder);
  const threads = given.integer('threads', 0, 1, MOST_THREADS) || undefined;
  const sources = await findSources(given.named);
  await checkSources(place, sources);
  const compress = given.flag('compress');
  const stages = compress ? BUILDING_COMPRESSED : BUILDING;
  const progress = terminalProgress(given.text('max-papers') === undefined ? stages : afterReading(stages));
  const pool = threadsFor(bytesOf(sources), threads);
  try {
    // Loaded here: whoever asks for help, or watches another process build, need not wait for all that a build takes.
    const { importPapers } = await import('../../src/importers/import-papers.ts');
    const { buildMap } = await import('../../src/pipeline/build-map.ts');
    const { papers, audit, inputs } = await importPapers(sources, progress.report);
    checkNamedFiles(sources, audit);
    const map = await buildMap({ name, papers, inputs, audit: countsOf(audit) }, options, progress.report, pool);
    pool.close();
    const files = encodeMap(map, audit, undefined, (share) =>
      progress.report({ stage: 'write', done: Math.floor(100 * share), total: 100 }),
    );
    const bytes = await writeMapFolder(folder, files, { compress, atOnce: threads });
    return { manifest: map.manifest, audit, bytes };
  } catch (error) {
    // Columns that the machine has no room for.
    throw error instanceof RangeError && /alloc|array length|memory/i.test(error.message)
      ? new UserError(OUT_OF_MEMORY)
      : error;
  } finally {
    pool.close();
    progress.clear();
  }
}

/** `Map: 73 papers, 9 topics, 400 links, 2,000 terms`. */
export function describeMap({ counts, receipt }: Manifest, audit: Audit): string {
  const topics = counted(counts.regions, 'topic');
  const districts = counts.districts > 0 ? ` with ${counted(counts.districts, 'district')}` : '';
  const [papers, links, terms] = [
    counted(counts.papers, 'paper'),
    counted(counts.links, 'link'),
    counted(counts.terms, 'term'),
  ];
  const chosen = counts.papers < audit.kept ? ` (of ${grouped(audit.kept)}, as --max-papers says)` : '';
  const most = Number(receipt.options['text.mostTerms']);
  const stayed =
    most > 0 && counts.terms > most
      ? ` (${grouped(most)} as --max-terms says; the others are keywords and abbreviated names, which always stay)`
      : '';
  return `Map: ${papers}${chosen}, ${topics}${districts}, ${links}, ${terms}${stayed}`;
}

/** What `--name` says, if that is something. */
export function givenName({ text }: Arguments): string | undefined {
  return text('name')?.trim() || undefined;
}

/** The map's name after what was named, as the system writes paths. */
export function defaultName(named: readonly string[]): string {
  return nameOfFiles(named.map((path) => basename(path)));
}

function buildOptions(given: Arguments): BuildOptions {
  return {
    ...DEFAULT_OPTIONS,
    seed: given.integer('seed', DEFAULT_OPTIONS.seed, 0, 2 ** 32 - 1),
    neighbours: given.integer('neighbours', DEFAULT_OPTIONS.neighbours, 1, 100),
    mostPapers: given.integer('max-papers', DEFAULT_OPTIONS.mostPapers, 1, Number.MAX_SAFE_INTEGER),
    text: {
      ...DEFAULT_OPTIONS.text,
      mostTerms: given.integer('max-terms', DEFAULT_OPTIONS.text.mostTerms, 1, Number.MAX_SAFE_INTEGER),
    },
  };
}

/** A file that was named must give papers; one that a folder happens to hold may be something else. */
function checkNamedFiles(sources: readonly FileSource[], audit: Audit): void {
  const wrong = sources
    .filter((source) => !source.fromFolder)
    .flatMap((source) =>
      audit.files
        .filter((file) => file.name === source.name && file.problem !== undefined && file.kept === 0)
        .map((file) => `${source.path}: ${file.problem}`),
    );
  if (wrong.length > 0) throw new UserError(wrong.join('\n'));
}

function kilobytes(bytes: number): string {
  return `${grouped(Math.ceil(bytes / 1000))} kB`;
}
