import type { ReportProgress } from '../../src/pipeline/types.ts';

/** A measure in a report; `null` for what could not be measured, as JSON has no NaN. */
export type Figure = number | null;

/** Seconds a stage, told apart by the build's own progress reports. */
interface StageClock {
  readonly report: ReportProgress;
  /** Ends the running stage and returns all of them, seconds. */
  stop(): Record<string, number>;
}

export function startStageClock(): StageClock {
  const seconds: Record<string, number> = {};
  let stage = '';
  let began = performance.now();
  const turn = (next: string): void => {
    const now = performance.now();
    if (stage !== '') seconds[stage] = (seconds[stage] ?? 0) + (now - began) / 1000;
    stage = next;
    began = now;
  };
  return {
    report(progress) {
      if (progress.stage !== stage) turn(progress.stage);
    },
    stop() {
      turn('');
      return Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, rounded(value, 3)]));
    },
  };
}

/** The number with so many decimals. */
export function rounded(value: number, decimals = 4): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** A measure with so many decimals. */
export function figure(value: number, decimals = 4): Figure {
  return Number.isFinite(value) ? rounded(value, decimals) : null;
}
