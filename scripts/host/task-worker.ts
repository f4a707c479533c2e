import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { doTask } from '../../src/pipeline/tasks.ts';
import type { WorkerMessage, WorkerRequest } from './worker-pool.ts';

/** Between two progress messages: more would keep the other side busy. */
const TELL_MS = 100;

/** A thread of a worker pool: does the tasks that it is asked for. */
parentPort!.on('message', ({ id, name, input, leavesMuch }: WorkerRequest) => {
  const tell = (message: WorkerMessage): void => parentPort!.postMessage(message);
  let told = 0;
  try {
    const output = doTask(name, input, (done, total) => {
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      tell({ id, kind: 'progress', done, total });
    });
    tell({ id, kind: 'done', output });
    if (leavesMuch) collectGarbage();
  } catch (error) {
    tell({ id, kind: 'failed', error });
  }
});

/** Gives back what the last task left: an idle thread would keep it to the end. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
