/** Work that is cut into parts which know nothing of one another: plain data in, plain data out. */
export interface Task<Input, Output> {
  /** Known to `tasks.ts`, so that another thread finds the work by its name. */
  readonly name: string;
  /** It leaves so much in a thread's memory that it is to be cleared. */
  readonly leavesMuch?: true;
  /** `report`: done, and for a task that is done beside others, of how much; of parts the whole is known to whoever asks. */
  readonly work: (input: Input, report: (done: number, total?: number) => void) => Output;
}

/** Where tasks run: here, or in the threads of a host. What comes out never depends on it. */
export interface Parallel {
  /** Parts that a caller should make. */
  readonly threads: number;
  /** The value with its columns where all threads can read them; the original may then be let go. */
  share<Value>(value: Value): Value;
  /**
   * Outputs in the order of the inputs. `report` is told what all parts together have done; the whole is known to whoever asks.
   * The first part is done in this thread, and before it `meanwhile`, while the others are at work.
   */
  run<Input, Output>(
    task: Task<Input, Output>,
    inputs: readonly Input[],
    report?: (done: number) => void,
    meanwhile?: () => void,
  ): Promise<Output[]>;
  /** One task in another thread, where there is one, while this one goes on. */
  beside<Input, Output>(
    task: Task<Input, Output>,
    input: Input,
    report?: (done: number, total?: number) => void,
  ): Promise<Output>;
}

/** Everything one after the other in the thread that asks. */
export const inThisThread: Parallel = {
  threads: 1,
  share: (value) => value,
  run: (task, inputs, report = () => undefined, meanwhile = () => undefined) => {
    meanwhile();
    const told = summing(inputs.length, report);
    return Promise.resolve(inputs.map((input, part) => task.work(input, told(part))));
  },
  beside: (task, input, report = () => undefined) => Promise.resolve(task.work(input, report)),
};

/** For each of so many parts what to tell of its progress, so that `report` hears of all together. */
export function summing(parts: number, report: (done: number) => void): (part: number) => (done: number) => void {
  const done = Array.from({ length: parts }, () => 0);
  return (part) => (own) => {
    done[part] = own;
    report(done.reduce((sum, one) => sum + one, 0));
  };
}

/** `count` things cut into `parts` runs of like length: `parts + 1` bounds, ascending from 0. */
export function evenCuts(count: number, parts: number): number[] {
  return Array.from({ length: parts + 1 }, (_, part) => Math.floor((count * part) / parts));
}

/**
 * Bounds of the parts of `count` things for as many threads: this thread has work of its own that takes as long as `ahead`
 * things, or with less than 0 a head start, and the rest is shared out evenly.
 */
export function cutsBeside(count: number, threads: number, ahead: number): number[] {
  const own = Math.floor((count + ahead) / threads) - ahead;
  const first = threads === 1 ? count : Math.max(0, Math.min(count, own));
  return [0, ...evenCuts(count - first, Math.max(1, threads - 1)).map((cut) => first + cut)].slice(0, threads + 1);
}
