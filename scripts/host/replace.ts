import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { chmod, readdir, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../src/map/user-error.ts';

/**
 * Writes a file beside `path` and puts it in its place when it is whole: what fails or is interrupted leaves the old file.
 * A link stays, and the file it leads to is replaced.
 */
export async function replaceFile(path: string, content: string | Iterable<string>): Promise<void> {
  const found = await stat(path).catch(() => null);
  try {
    // A pipe or a device has nothing to lose, and nothing may take its place.
    if (found !== null && !found.isFile()) return await writeFile(path, content).catch(passOverClosedPipe);
    await putInPlace(await followLink(path), async (fresh) => {
      await writeFile(fresh, content, { mode: found?.mode });
      // The umask takes permissions from a file as it is made.
      if (found !== null) await chmod(fresh, found.mode & PERMISSIONS);
    });
  } catch (error) {
    throw fileError(path, error, '');
  }
}

/** A reader that has seen enough, such as `head`, is no fault. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** The bits of a file's mode that are its permissions; the others are its kind. */
const PERMISSIONS = 0o7777;

async function putInPlace(place: string, write: (fresh: string) => Promise<void>): Promise<void> {
  await recover(place);
  const { fresh, old } = besides(place);
  const stop = clearWhenInterrupted(place, fresh, old);
  try {
    await write(fresh);
    await rename(fresh, place);
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
    stop();
  }
}

/** Where a link leads, also where nothing is there yet; `path` itself where it is none. */
export async function followLink(path: string): Promise<string> {
  // With a slash at its end, `path` would be the folder that the link leads to.
  const link = resolve(path);
  const target = await readlink(link).catch(() => null);
  if (target === null) return path;
  return realpath(link).catch(() => resolve(dirname(link), target));
}

/** Where what is new is written first, and where the old waits while the new takes its place. */
export function besides(place: string): { fresh: string; old: string } {
  const beside = join(dirname(resolve(place)), `.${basename(resolve(place))}.topograph`);
  return { fresh: `${beside}-new-${process.pid}`, old: `${beside}-old-${process.pid}` };
}

/** Clears away what killed programs left beside `place`, and puts the old back where the new never came. */
export async function recover(place: string): Promise<void> {
  const parent = dirname(resolve(place));
  const entries = await readdir(parent).catch(() => []);
  for (const entry of entries) {
    const [, kind, pid] = leftover(place).exec(entry) ?? [];
    if (kind === undefined || isAlive(Number(pid))) continue;
    if (kind === 'old' && !existsSync(place)) await rename(join(parent, entry), place);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function leftover(place: string): RegExp {
  const name = basename(resolve(place)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\.${name}\\.topograph-(new|old)-(\\d+)$`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes of `folders`, of which each comes after those it lies in, the ones that hold nothing. */
export function removeEmpty(folders: Iterable<string>): void {
  for (const folder of [...folders].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      // It is gone, or somebody has put something into it.
    }
  }
}

/**
 * Removes `fresh` and the folders `made` for it, and keeps the old where the new has not taken its place yet, when a signal ends
 * the program before the returned function was called.
 */
export function clearWhenInterrupted(
  place: string,
  fresh: string,
  old: string,
  made: Iterable<string> = [],
): () => void {
  const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const handler = (): void => {
      removeWhole(fresh);
      removeEmpty(made);
      if (existsSync(place)) removeWhole(old);
      else if (existsSync(old)) renameSync(old, place);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    };
    // Not `once`: the same signal a second time would end the program amid the clearing.
    process.on(signal, handler);
    return { signal, handler };
  });
  return () => handlers.forEach(({ signal, handler }) => void process.removeListener(signal, handler));
}

/** Also while something else writes to it or removes it: a file on its way to the disk may come to lie in what was just emptied. */
function removeWhole(path: string): void {
  for (let tries = 0; existsSync(path) && tries < 100; tries++) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // A folder that was empty when it was looked at no longer is.
    }
  }
}

/** What helps beside more room where a map is too large for the disk. */
const FEWER = ', or build a smaller map with --max-papers or --max-terms';

/**
 * What to tell a person when a file or folder could not be written; the error itself where that is a fault of ours. `or` is what
 * helps beside more room.
 */
export function fileError(path: string, error: unknown, or = FEWER): unknown {
  const { code, errno } = error as NodeJS.ErrnoException;
  const message = WRITE_ERRORS[code ?? ''] ?? (errno === NO_QUOTA ? WRITE_ERRORS.EDQUOT : undefined);
  return message === undefined
    ? error
    : new UserError(`${path}: ${message.replace(FEWER, or)} Name another place with --out.`);
}

/** Linux: a quota is used up. Node has no name for it. */
const NO_QUOTA = -122;

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: `the disk is full. Free some space${FEWER}.`,
  EDQUOT: `your share of the disk is used up. Free some space${FEWER}.`,
  EFBIG: `the system allows no file as large as this one. Raise its limit (ulimit -f)${FEWER}.`,
  EACCES: 'you may not write there.',
  EPERM: 'you may not write there.',
  EROFS: 'nothing can be written there.',
  ENOTDIR: 'a file is in the way of the folder.',
  EEXIST: 'a file is in the way of the folder.',
  EISDIR: 'a folder is in the way.',
  ENOENT: 'the folder does not exist.',
  ENAMETOOLONG: 'the name is too long.',
};
