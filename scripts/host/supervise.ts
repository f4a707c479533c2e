import { spawn } from 'node:child_process';
import { constants, totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../src/map/user-error.ts';
import { bytesOf, type FileSource } from './sources.ts';
import { OUT_OF_MEMORY } from './worker-pool.ts';

/** Bytes of papers, a few thousand of them, from which a build is watched: fewer need less memory than any machine has. */
const WATCHED_FROM = 5_000_000;
/** Share of the machine's memory that a watched build may take for its objects; Node's own limit is 4 GB or less. */
const MEMORY_SHARE = 0.7;
/** Megabytes: what 150,000 papers are far from needing. */
const LEAST_HEAP = 4096;
/** Bytes of objects for a byte of papers, with much to spare. A limit that is far away lets garbage lie about longer. */
const HEAP_OF_A_BYTE = 10;
/** Set for the watched process: the share of the watcher's terminal that it may write to. */
const WATCHED = 'TOPOGRAPH_WATCHED';
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Percent by which objects may grow between two clearances of the whole heap. V8 by itself lets a large heap more than double,
 * and communities leave hundreds of megabytes behind: 150,000 papers peaked at 2.9 to 3.2 GB, now at 2.6, in 5 % more time.
 */
const HEAP_GROWTH = 50;
/** Milliseconds between two looks at whether the watcher is there, and those that its build then has to clear up after itself. */
const LOOK_EVERY_MS = 250;
const GRACE_MS = 1000;
/** For a thread of its own: ends the process when another one has become its parent, which on Windows never happens. */
const GUARD = `setInterval(() => {
  if (process.ppid !== ${process.ppid}) setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${GRACE_MS});
}, ${LOOK_EVERY_MS});`;

if (isWatched()) {
  // A flag that some later V8 may not know is passed over when it is set here, and no reason not to start.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  endWithWatcher();
}

/** True in a process that another one watches. */
function isWatched(): boolean {
  return process.env[WATCHED] !== undefined;
}

/** True where the watcher's standard error is a terminal. */
export function watcherHasTerminal(): boolean {
  return process.env[WATCHED] === 'terminal';
}

/**
 * Ends this process as a signal does, leaving nothing behind, when its watcher is gone: nobody could stop it any more. Where it
 * is amid long sums and does not hear of that, it is killed; there is nothing on disk then, or what the next build clears away.
 */
function endWithWatcher(): void {
  process.on('disconnect', () => process.emit('SIGTERM', 'SIGTERM') || process.kill(process.pid, 'SIGTERM'));
  // The channel is there for its end alone, and keeps no process.
  process.channel?.unref();
  // What was on its way to the watcher has no reader.
  process.stderr.on('error', () => undefined);
  new Worker(GUARD, { eval: true, execArgv: [] }).unref();
}

/** Only a program that was started as such can be started again. */
const PROGRAMS = /(?:topograph|start)(?:\.[jt]s)?$/;

/** True for files that may take more memory than Node gives by itself. */
export function wantsWatching(sources: readonly FileSource[]): boolean {
  if (!PROGRAMS.test(process.argv[1] ?? '')) return false;
  return !isWatched() && bytesOf(sources) >= WATCHED_FROM;
}

/**
 * Runs this program again as a process of its own, with more memory, and waits for it. Where the system or Node ends that
 * process for want of memory, a person is told what to do instead of being shown its last words. Returns the exit code.
 */
export function watchSelf(sources: readonly FileSource[]): Promise<number> {
  const wanted = Math.max(LEAST_HEAP, (bytesOf(sources) * HEAP_OF_A_BYTE) / 2 ** 20);
  const heap = Math.floor(Math.min(wanted, Math.max(LEAST_HEAP, (totalmem() / 2 ** 20) * MEMORY_SHARE)));
  // A limit that the person has set stands.
  const isLimited = /max-old-space-size/.test(`${process.env.NODE_OPTIONS} ${process.execArgv.join(' ')}`);
  const memory = isLimited ? [] : [`--max-old-space-size=${heap}`];
  const child = spawn(process.execPath, [...process.execArgv, ...memory, ...process.argv.slice(1)], {
    env: { ...process.env, [WATCHED]: process.stderr.isTTY ? 'terminal' : 'no terminal' },
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  });
  let dying = false;
  child.stderr!.on('data', (chunk: Buffer) => {
    dying ||= /<--- Last few GCs --->|FATAL ERROR: /.test(chunk.toString());
    if (!dying) process.stderr.write(chunk);
  });
  // Ctrl-C and a closed terminal reach both, so that the watched process may hear of them twice. On Windows they always reach
  // both, and what is sent there ends a process before it has cleared up.
  const forward = (signal: NodeJS.Signals): unknown => process.platform !== 'win32' && child.kill(signal);
  FORWARDED.forEach((signal) => process.on(signal, forward));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      FORWARDED.forEach((signal) => process.off(signal, forward));
      const aborted = code === 128 + constants.signals.SIGABRT;
      if (aborted || signal === 'SIGABRT' || signal === 'SIGKILL') reject(new UserError(OUT_OF_MEMORY));
      else resolve(code ?? 128 + constants.signals[signal!]);
    });
  });
}
