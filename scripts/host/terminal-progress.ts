import { watcherHasTerminal } from './supervise.ts';
import type { Progress, ReportProgress } from '../../src/pipeline/types.ts';

/** Between two updates of the line on the terminal. */
const UPDATE_MS = 100;

/** A stage that runs shorter than this gets no estimate: it would be a guess. */
const ESTIMATE_AFTER_MS = 2000;

export interface TerminalProgress {
  readonly report: ReportProgress;
  /** Removes the line, so that what is printed next stands alone. */
  clear(): void;
}

/** One line on stderr that shows stage, share and estimate; silent where stderr is no terminal. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): TerminalProgress {
  if (!stream.isTTY && !watcherHasTerminal()) return { report: () => {}, clear: () => {} };
  let stage = '';
  let stageBegan = 0;
  let updated = 0;
  return {
    report(progress) {
      const now = performance.now();
      if (progress.stage !== stage) {
        stage = progress.stage;
        stageBegan = now;
      } else if (now - updated < UPDATE_MS) return;
      updated = now;
      stream.write(`\r\u001B[K${describeProgress(progress, now - stageBegan)}`);
    },
    clear: () => void stream.write('\r\u001B[K'),
  };
}

/** `neighbours 4,200 of 77,530, about 40 s left`. `elapsedMs`: time since the stage began. */
export function describeProgress({ stage, done, total }: Progress, elapsedMs: number): string {
  if (total <= 1) return stage;
  const count = `${stage} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  if (elapsedMs < ESTIMATE_AFTER_MS || done === 0 || done >= total) return count;
  const secondsLeft = (elapsedMs * (total - done)) / done / 1000;
  return `${count}, about ${duration(secondsLeft)} left`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}
