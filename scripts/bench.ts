import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { importPapers } from '../src/importers/import-papers.ts';
import { encodeMap } from '../src/map/encode.ts';
import { UserError } from '../src/map/user-error.ts';
import { firstLines } from './bench/first-lines.ts';
import { runPeers } from './bench/peers.ts';
import { buildDefault } from './evaluate/build-set.ts';
import { rounded } from './evaluate/stage-clock.ts';
import { runProgram } from './host/run-program.ts';
import { findSources } from './host/sources.ts';

const HELP = `npm run bench -- --papers FILE [--limit N] [--peers]

Builds a map of the file's papers with default options and prints one JSON line: papers, terms, links, seconds a stage,
peak memory, bytes of the map.

  --papers FILE   any file that Topograph reads
  --limit N       the first N records of a JSON lines file (plain or gzipped)
  --peers         the same work by natural, graphology, umap-js and, where Python has it, scikit-learn`;

/** Compressing the files of more papers takes longer than building them. */
const PACKED_PAPERS = 10_000;

await runProgram(async (args) => {
  const { papers: path, limit, peers, help } = read(args);
  if (help) return void process.stdout.write(`${HELP}\n`);
  if (path === undefined)
    throw new UserError('--papers is missing: name a file with papers. See npm run bench -- --help');
  const most = limit === undefined ? 0 : Number(limit);
  if (limit !== undefined && !(Number.isInteger(most) && most > 0))
    throw new UserError(`--limit ${limit}: not a whole number above 0.`);

  const began = performance.now();
  const { papers, audit } = await importPapers(most > 0 ? [firstLines(path, most)] : await findSources([path]));
  const imported = (performance.now() - began) / 1000;
  const { map, seconds, cpuSeconds, secondsByStage } = await buildDefault(path, papers);
  const encoding = performance.now();
  let bytes = 0;
  let packed = 0;
  let largest = 0;
  for (const { path: file, text } of encodeMap(map, audit)) {
    const size = Buffer.byteLength(text);
    bytes += size;
    // What a click fetches: a shard of terms or texts, not the columns that the page starts with.
    if (file.includes('/')) largest = Math.max(largest, size);
    if (map.papers.id.length <= PACKED_PAPERS) packed += gzipSync(text).length;
  }
  const { counts } = map.manifest;
  const line = {
    file: path,
    ...counts,
    seconds_import: rounded(imported, 3),
    seconds,
    seconds_cpu: cpuSeconds,
    seconds_encode: rounded((performance.now() - encoding) / 1000, 3),
    seconds_by_stage: secondsByStage,
    peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    map_bytes: bytes,
    map_bytes_a_paper: Math.round(bytes / counts.papers),
    ...(packed > 0 ? { map_bytes_a_paper_gzipped: Math.round(packed / counts.papers) } : {}),
    largest_shard_bytes: largest,
    node: process.version,
    ...(peers ? { peers: runPeers(path, papers, map) } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        papers: { type: 'string' },
        limit: { type: 'string' },
        peers: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split('. ')[0]}. See npm run bench -- --help`);
  }
}
