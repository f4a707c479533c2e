import type { Steps } from '../visual/steps.ts';

/** Milliseconds after which what waits for an idle moment is done in any case. */
const PATIENCE = 400;

/** Calls back in the browser's next idle moment; the handle is never 0. */
export function whenIdle(call: () => void, patience = PATIENCE): number {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') return window.setTimeout(call, 60);
  return requestIdleCallback(call, { timeout: patience });
}

export function forgetIdle(handle: number): void {
  if (typeof cancelIdleCallback === 'undefined') window.clearTimeout(handle);
  else cancelIdleCallback(handle);
}

/** Milliseconds of work in one idle moment, and until the next one on a busy page: half of its time stays free. */
const WORK_MS = 40;

/** Does steps in the browser's idle moments and hands over what comes of them. Gives a function that forgets the rest. */
export function stepsWhenIdle<T>(steps: Steps<T>, done: (result: T) => void): () => void {
  let waiting = whenIdle(work);
  return () => forgetIdle(waiting);

  function work(): void {
    const until = performance.now() + WORK_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) done(step.value);
    else waiting = whenIdle(work, WORK_MS);
  }
}
