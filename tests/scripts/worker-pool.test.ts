import { expect, test } from 'vitest';
import { startWorkerPool } from '../../scripts/host/worker-pool.ts';
import type { Task } from '../../src/pipeline/parallel.ts';

test('what goes wrong beside the threads is the only error, also once these are ended', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on('unhandledRejection', hear);
  const pool = startWorkerPool(2);
  const task: Task<null, null> = { name: 'known to no thread', work: () => null };
  const outOfMemory = (): void => {
    throw new RangeError('Array buffer allocation failed');
  };
  await expect(pool.run(task, [null, null], undefined, outOfMemory)).rejects.toThrow('Array buffer');
  pool.close();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
