/** Work that can be left after each step, so that a page may do something else in between. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
