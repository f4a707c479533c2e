import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../src/map/user-error.ts';
import { inThisThread, summing, type Parallel, type Task } from '../../src/pipeline/parallel.ts';

/** What a thread is asked, and what it says. Requests wait in a thread for those before them; `id` tells their answers apart. */
export interface WorkerRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  readonly leavesMuch: boolean;
}
export type WorkerMessage = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly done: number; readonly total: number | undefined }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }
);

/** A pool of threads; `close` ends them. */
interface WorkerPool extends Parallel {
  close(): void;
}

/** Bytes of papers, a few thousand of them, from which another thread is worth starting. */
const THREADS_FROM = 5_000_000;

/** Threads for papers of so many bytes: at most `threads`, by default as many as the machine has room for. */
export function threadsFor(bytes: number, threads: number = availableParallelism()): WorkerPool {
  return bytes < THREADS_FROM || threads === 1 ? { ...inThisThread, close: () => undefined } : startWorkerPool(threads);
}

/**
 * Runs tasks in this thread and in others of Node, which start at once and are ready when they are asked. Typed arrays of
 * the inputs are put into shared memory once, so that threads read them and nothing is copied.
 */
export function startWorkerPool(threads: number): WorkerPool {
  const workers = Array.from({ length: threads - 1 }, startWorker);
  const shared = new WeakMap<object, unknown>();
  let requests = 0;

  async function run<Input, Output>(
    task: Task<Input, Output>,
    inputs: readonly Input[],
    report: (done: number) => void = () => undefined,
    meanwhile: () => void = () => undefined,
  ): Promise<Output[]> {
    if (inputs.length > threads) throw new Error(`${task.name}: more parts than threads.`);
    const told = summing(inputs.length, report);
    const others = inputs.slice(1).map(async (input, i) => hand(workers[i]!, task, input, told(i + 1)));
    // Should `meanwhile` throw, nobody waits for these any more, and what ends them is no news.
    others.forEach((other) => other.catch(() => undefined));
    meanwhile();
    const own = inputs.slice(0, 1).map(async (input) => task.work(share(input, shared) as Input, told(0)));
    return Promise.all([...own, ...others]);
  }

  function hand<Input, Output>(
    worker: Worker,
    task: Task<Input, Output>,
    input: Input,
    report: (done: number, total?: number) => void,
  ): Promise<Output> {
    const { name, leavesMuch = false } = task;
    return ask<Output>(worker, { id: ++requests, name, input: share(input, shared), leavesMuch }, report);
  }

  return {
    threads,
    beside: (task, input, report = () => undefined) =>
      workers.length === 0 ? inThisThread.beside(task, input, report) : hand(workers[0]!, task, input, report),
    share: <Value>(value: Value) => share(value, shared) as Value,
    run,
    close: () => workers.splice(0).forEach((worker) => void worker.terminate()),
  };
}

function startWorker(): Worker {
  const worker = newWorker();
  worker.unref();
  return worker;
}

function newWorker(): Worker {
  const built = new URL('./task-worker.js', import.meta.url);
  if (existsSync(fileURLToPath(built))) return new Worker(built);
  // Not bundled: the thread loads what runs this file too, and then itself.
  const loader = new URL(
    './dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  ).href;
  const file = new URL('./task-worker.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(file)})))`;
  return new Worker(code, { eval: true, execArgv: [] });
}

function ask<Output>(
  worker: Worker,
  request: WorkerRequest,
  report: (done: number, total?: number) => void,
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // Nothing else that it was asked for: an idle thread keeps no program from ending.
      if (worker.listenerCount('message') === 0) worker.unref();
      end();
    };
    const onMessage = (message: WorkerMessage): void => {
      if (message.id !== request.id) return;
      if (message.kind === 'progress') report(message.done, message.total);
      else if (message.kind === 'done') settle(() => resolve(message.output as Output));
      else settle(() => reject(asMemoryError(message.error)));
    };
    const onError = (error: unknown): void => settle(() => reject(asMemoryError(error)));
    const onExit = (): void => settle(() => reject(new Error(`${request.name}: the thread ended.`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(request);
  });
}

/** A thread that runs out of memory is no fault of ours: it says what to do. */
function asMemoryError(error: unknown): unknown {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || name === 'RangeError' ? new UserError(OUT_OF_MEMORY) : error;
}

/** More threads than any machine has processors for are a slip of the finger. */
export const MOST_THREADS = 256;

/** Fewer terms help least, so they are named behind papers: of 5,000 papers, 3,000 terms instead of all take 3 % less. */
export const OUT_OF_MEMORY =
  'Not enough memory for so many papers. Build a smaller map with --max-papers or --max-terms, or use fewer threads with --threads.';

/** The value with every typed array in shared memory; what was shared before is found again in `known`. */
function share(value: unknown, known: WeakMap<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  let made: unknown = value;
  if (ArrayBuffer.isView(value)) {
    const view = value as Uint8Array;
    if (view.buffer instanceof SharedArrayBuffer) return view;
    const Column = view.constructor as new (buffer: SharedArrayBuffer) => Uint8Array;
    const column = new Column(new SharedArrayBuffer(view.byteLength));
    column.set(view);
    made = column;
  } else if (!Array.isArray(value)) {
    made = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, share(part, known)]));
  }
  known.set(value, made);
  return made;
}
