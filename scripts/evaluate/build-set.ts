import { importPapers } from '../../src/importers/import-papers.ts';
import type { Paper } from '../../src/map/paper.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { buildMap } from '../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../src/pipeline/options.ts';
import { inThisThread, type Parallel } from '../../src/pipeline/parallel.ts';
import { findSources } from '../host/sources.ts';
import { rounded, startStageClock } from './stage-clock.ts';
import { setName } from './baselines.ts';

/** A map as `topograph build` makes it with default options, and what making it cost. */
interface BuiltMap {
  readonly map: TopicMap;
  readonly secondsByStage: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Time on all cores, collecting garbage included: says more than `seconds` on a busy machine. */
  readonly cpuSeconds: number;
}

/** Papers of a file, through the importers. */
export async function readPapers(path: string): Promise<readonly Paper[]> {
  return (await importPapers(await findSources([path]))).papers;
}

export async function buildDefault(
  path: string,
  papers: readonly Paper[],
  seed: number = DEFAULT_OPTIONS.seed,
  parallel: Parallel = inThisThread,
): Promise<BuiltMap> {
  const clock = startStageClock();
  const began = performance.now();
  const cpu = process.cpuUsage();
  const audit = { read: papers.length, kept: papers.length, merged: 0, leftOut: 0 };
  const collection = { name: setName(path), papers, inputs: [], audit };
  const map = await buildMap(collection, { ...DEFAULT_OPTIONS, seed }, clock.report, parallel);
  const seconds = rounded((performance.now() - began) / 1000, 3);
  const { user, system } = process.cpuUsage(cpu);
  return { map, seconds, cpuSeconds: rounded((user + system) / 1e6, 3), secondsByStage: clock.stop() };
}
