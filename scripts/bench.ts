import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { importPapers } from '../src/importers/import-papers.ts';
import { encodeMap } from '../src/map/encode.ts';
import { UserError } from '../src/map/user-error.ts';
import { firstLines } from './bench/first-lines.ts';
import { runPeers } from './bench/peers.ts';
import { slope } from './bench/slope.ts';
import { buildDefault } from './evaluate/build-set.ts';
import { keptOf } from './evaluate/measures/kept.ts';
import { nearestByLinks } from './evaluate/nearest.ts';
import { type Figure, figure, rounded } from './evaluate/stage-clock.ts';
import { readArguments } from './host/command.ts';
import { runProgram } from './host/run-program.ts';
import { bytesOf, findSources } from './host/sources.ts';
import { MOST_THREADS, threadsFor } from './host/worker-pool.ts';

const HELP = `npm run bench -- --papers FILE [--limit N[,N ...]] [--threads N] [--peers]

Builds a map of the files' papers with default options and prints one JSON line: papers, terms, links, seconds a stage,
peak memory, bytes of the map, the share of neighbours that are near on the map. Several files are separated by commas.

  --papers FILE   any file that Topograph reads
  --limit N       the first N records of a JSON lines file (plain or gzipped); several sizes, separated by commas, run one
                  after the other in processes of their own, and a last line says with which power of the papers time grows
  --threads N     threads that work at once (default: as many as the machine has processors)
  --peers         the same work by natural, graphology, umap-js and, where Python has it, scikit-learn`;

/** Compressing the files of more papers takes longer than building them. */
const PACKED_PAPERS = 10_000;
/** Of a title and an abstract with what stands beside them, roughly. */
const BYTES_A_PAPER = 1500;

const OPTIONS = {
  papers: { type: 'string' },
  limit: { type: 'string' },
  threads: { type: 'string' },
  peers: { type: 'boolean' },
} as const;

await runProgram(async (args) => {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(`${HELP}\n`);
  const given = readArguments('npm run bench --', args, OPTIONS);
  const path = given.text('papers');
  if (path === undefined || given.named.length > 0)
    throw new UserError('Name a file with papers as --papers FILE. See: npm run bench -- --help');
  const limits = (given.text('limit') ?? '').split(',').filter((part) => part !== '');
  const sizes = limits.map(papersOf);
  if (sizes.length > 1) return runSizes(args, limits);
  const most = sizes[0] ?? 0;
  const paths = path.split(',');
  if (most > 0 && paths.length > 1) throw new UserError('--limit goes with a single file.');

  const began = performance.now();
  const files = await findSources(paths);
  // As a build does: threads start before the papers are read, and only for many of them.
  const size = most > 0 ? most * BYTES_A_PAPER : bytesOf(files);
  const pool = threadsFor(size, given.integer('threads', 0, 1, MOST_THREADS) || undefined);
  const { papers, audit } = await importPapers(most > 0 ? [firstLines(path, most)] : files);
  const imported = (performance.now() - began) / 1000;
  const built = await buildDefault(path, papers, undefined, pool);
  const { map, seconds, cpuSeconds, secondsByStage } = built;
  pool.close();
  const encoding = performance.now();
  let packing = 0;
  let bytes = 0;
  let packed = 0;
  let largest = 0;
  for (const { path: file, text } of encodeMap(map, audit)) {
    const size = Buffer.byteLength(text);
    bytes += size;
    // What a click fetches: a shard, not the columns that the page starts with.
    if (file.includes('/')) largest = Math.max(largest, size);
    if (map.papers.id.length > PACKED_PAPERS) continue;
    // What a host would send: no build makes it unasked, so that its time is not the build's.
    const from = performance.now();
    packed += gzipSync(text).length;
    packing += performance.now() - from;
  }
  const { counts } = map.manifest;
  const encoded = (performance.now() - encoding - packing) / 1000;
  const line = {
    file: path,
    ...counts,
    seconds_import: rounded(imported, 3),
    seconds,
    seconds_cpu: cpuSeconds,
    seconds_encode: rounded(encoded, 3),
    seconds_total: rounded(imported + seconds + encoded, 3),
    seconds_by_stage: secondsByStage,
    peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    map_bytes: bytes,
    map_bytes_a_paper: Math.round(bytes / counts.papers),
    ...(packed > 0 ? { map_bytes_a_paper_gzipped: Math.round(packed / counts.papers) } : {}),
    largest_shard_bytes: largest,
    neighbours_kept: rounded(keptOf(nearestByLinks(map))(map.papers)),
    node: process.version,
    ...(given.flag('peers') ? { peers: runPeers(path, papers, map) } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});

/** One process a size, so that each has its own memory; then the slope of log time over log papers. */
function runSizes(args: readonly string[], limits: readonly string[]): void {
  const without = args.filter((arg, i) => !arg.startsWith('--limit') && args[i - 1] !== '--limit');
  const points = limits.map((limit) => {
    const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, ...without, '--limit', limit], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    });
    if (run.status !== 0) throw new UserError(`--limit ${limit}: the run failed.`);
    process.stdout.write(run.stdout);
    const { papers, seconds, seconds_cpu } = JSON.parse(run.stdout) as Record<string, number>;
    return { papers: papers!, seconds: seconds!, seconds_cpu: seconds_cpu! };
  });
  const exponent = (of: 'seconds' | 'seconds_cpu'): Figure =>
    figure(slope(points.map((point) => [Math.log(point.papers), Math.log(point[of])])), 3);
  const line = { exponent_seconds: exponent('seconds'), exponent_seconds_cpu: exponent('seconds_cpu') };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function papersOf(limit: string): number {
  const papers = Number(limit);
  if (Number.isInteger(papers) && papers > 0) return papers;
  throw new UserError(`--limit ${limit}: not a whole number above 0.`);
}
