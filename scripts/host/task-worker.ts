import { parentPort } from 'node:worker_threads';
import { doTask } from '../../src/pipeline/tasks.ts';
import type { WorkerMessage, WorkerRequest } from './worker-pool.ts';

/** Between two progress messages: more would keep the other side busy. */
const TELL_MS = 100;

/** A thread of a worker pool: does the tasks that it is asked for. */
parentPort!.on('message', ({ name, input }: WorkerRequest) => {
  const tell = (message: WorkerMessage): void => parentPort!.postMessage(message);
  let told = 0;
  try {
    const output = doTask(name, input, (done, total) => {
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      tell({ kind: 'progress', done, total });
    });
    tell({ kind: 'done', output });
  } catch (error) {
    tell({ kind: 'failed', error });
  }
});
