import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Figures of `scikit_learn.py`, or why there are none. */
type ScikitLearn = Readonly<Record<string, number>> | { readonly skipped: string };

/** Runs the scikit-learn counterpart on the first `limit` records, where Python and scikit-learn are installed. */
export function scikitLearnNeighbours(path: string, limit: number): ScikitLearn {
  const script = join(import.meta.dirname, 'scikit_learn.py');
  const run = spawnSync('python3', [script, path, '--limit', String(limit)], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.error) return { skipped: 'Python 3 is not installed' };
  if (run.status === 3) return { skipped: 'scikit-learn is not installed: pip install scikit-learn scipy' };
  if (run.status !== 0) return { skipped: `scikit_learn.py failed: ${run.stderr.trim().split('\n').at(-1)}` };
  return JSON.parse(run.stdout) as Readonly<Record<string, number>>;
}
