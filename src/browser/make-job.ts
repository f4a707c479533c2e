import type { Audit } from '../map/audit.ts';
import type { MapFile } from '../map/files.ts';
import { UserError } from '../map/user-error.ts';
import type { MakeMessage, MakeRequest } from './make-protocol.ts';

/** The reader stopped the job. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

interface MadeMap {
  readonly id: string;
  readonly files: readonly MapFile[];
  readonly papers: number;
  readonly audit: Audit;
}

interface Job {
  readonly result: Promise<MadeMap>;
  stop(): void;
}

/** Makes a map in a worker of its own; `stop` ends the worker at once, and `result` then rejects with a `StoppedError`. */
export function startJob(
  request: MakeRequest,
  report: (progress: { stage: string; done: number; total: number }) => void,
): Job {
  const worker = new Worker(new URL('./make.worker.ts', import.meta.url), { type: 'module', name: 'topograph-make' });
  let stop = (): void => {};
  const result = new Promise<MadeMap>((resolve, reject) => {
    const files: MapFile[] = [];
    stop = () => reject(new StoppedError('Stopped.'));
    worker.onmessage = (event: MessageEvent<MakeMessage>) => {
      const message = event.data;
      if (message.kind === 'progress') report(message);
      else if (message.kind === 'file') files.push(message.file);
      else if (message.kind === 'made') resolve({ ...message, files });
      else
        reject(
          message.fault
            ? new Error(`This is a fault of Topograph: ${message.message}`)
            : new UserError(message.message),
        );
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(
        new Error(
          `This is a fault of Topograph, or there was not enough memory: ${event.message || 'the worker ended'}`,
        ),
      );
    };
    worker.postMessage(request);
  });
  return { result: result.finally(() => worker.terminate()), stop };
}
