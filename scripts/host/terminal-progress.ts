import { watcherHasTerminal } from './supervise.ts';
import { grouped } from '../../src/map/number.ts';
import type { Progress, ReportProgress } from '../../src/pipeline/types.ts';

/** Between two updates of the line on the terminal. */
const UPDATE_MS = 100;

/** An estimate before would be a guess. */
const ESTIMATE_AFTER_MS = 2000;

/** Stages, and what each takes of the time: only the shares of these numbers matter. */
export type Stages = readonly (readonly [stage: string, time: number])[];

/** What reads files and does no more. */
export const READING: Stages = [['import', 1]];

/** A build, in seconds for 77,530 papers; the shares are much the same for other sizes. */
export const BUILDING: Stages = [
  ['import', 11],
  ['text', 13],
  ['phrases', 6],
  ['keywords', 7],
  ['terms', 11],
  ['similarity', 10],
  ['neighbours', 12],
  ['topics', 8],
  ['names', 8],
  ['map', 6],
  ['stability', 12],
  ['layout', 4],
  ['write', 12],
];

/** A build whose files are compressed as they are written. */
export const BUILDING_COMPRESSED: Stages = BUILDING.map(([stage, time]) => [stage, stage === 'write' ? 50 : time]);

/** The same where not all that is read is built: how long reading takes says nothing of what comes, so that what is left is told from then on. */
export function afterReading(stages: Stages): Stages {
  return stages.map(([stage, time]) => [stage, stage === 'import' ? 0 : time]);
}

interface TerminalProgress {
  readonly report: ReportProgress;
  /** Removes the line, so that what is printed next stands alone. */
  clear(): void;
}

/** One line on stderr that shows stage, share and how long all of it still takes; silent where stderr is no terminal. */
export function terminalProgress(stages: Stages, stream: NodeJS.WriteStream = process.stderr): TerminalProgress {
  if (!stream.isTTY && !watcherHasTerminal()) return { report: () => {}, clear: () => {} };
  let began = performance.now();
  const begun = new Set<string>();
  let stage = '';
  let updated = 0;
  return {
    report(progress) {
      const now = performance.now();
      if (progress.stage === stage && now - updated < UPDATE_MS) return;
      ({ stage } = progress);
      updated = now;
      // What counts for nothing has taken no time, either.
      if (stages.some(([name, time]) => name === stage && time === 0)) began = now;
      begun.add(stage);
      stream.write(`\r\u001B[K${describeProgress(progress, stages, now - began, begun)}`);
    },
    clear: () => void stream.write('\r\u001B[K'),
  };
}

/**
 * `7 of 13: neighbours 4,200 of 77,530, about 40 s left`. `elapsedMs`: time since it all began, as what is left is of it all.
 * `begun`: all stages so far. They are counted, since some go on beside others and none should seem to lead back.
 */
export function describeProgress(
  { stage, done, total }: Progress,
  stages: Stages,
  elapsedMs: number,
  begun: ReadonlySet<string>,
): string {
  const step = stages.length > 1 ? `${begun.size} of ${stages.length}: ${stage}` : stage;
  const line = total > 1 ? `${step} ${countOf(stage, done)} of ${countOf(stage, total)}` : step;
  const share = stages.reduce(
    (sum, [name, time]) => sum + (name === stage ? partDone(done, total) : Number(begun.has(name))) * time,
    0,
  );
  const all = stages.reduce((sum, [, time]) => sum + time, 0);
  if (elapsedMs < ESTIMATE_AFTER_MS || share === 0 || share === all) return line;
  return `${line}, about ${duration((elapsedMs * (all - share)) / share / 1000)} left`;
}

function partDone(done: number, total: number): number {
  return total > 0 ? Math.min(1, done / total) : 0;
}

/** Files are read by the byte and written by the hundredth; everything else counts papers, or what stands for them. */
function countOf(stage: string, count: number): string {
  if (stage === 'import') return `${(count / 1e6).toFixed(1)} MB`;
  return `${grouped(count)}${stage === 'write' ? ' %' : ''}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}
