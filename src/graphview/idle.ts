/** Milliseconds after which what waits for an idle moment is done in any case. */
const PATIENCE = 400;

/** Calls back in the browser's next idle moment; the handle is never 0. */
export function whenIdle(call: () => void): number {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') return window.setTimeout(call, 60);
  return requestIdleCallback(call, { timeout: PATIENCE });
}

export function forgetIdle(handle: number): void {
  if (typeof cancelIdleCallback === 'undefined') window.clearTimeout(handle);
  else cancelIdleCallback(handle);
}
