import { fstatSync, writeFileSync } from 'node:fs';
import { UserError } from '../../src/map/user-error.ts';

/**
 * Runs a command-line program and sets its exit code: 0 done, 1 the input or the options are wrong (the message says what
 * to do), 2 a fault of ours (the stack trace is shown with `TOPOGRAPH_DEBUG=1`).
 */
export async function runProgram(program: (args: readonly string[]) => Promise<void>): Promise<void> {
  process.stdout.on('error', endWithoutOutput);
  writeWhole();
  try {
    await program(process.argv.slice(2));
  } catch (error) {
    const isUserError = error instanceof UserError;
    process.exitCode = isUserError ? 1 : 2;
    process.stderr.write(isUserError ? `topograph: ${error.message}\n` : describeFault(error));
  }
}

function endWithoutOutput({ code, message }: NodeJS.ErrnoException): void {
  // A reader that has seen enough, such as `head`, is no fault.
  if (code === 'EPIPE') process.exit(0);
  const reason = code === 'ENOSPC' ? 'the disk is full. Free some space.' : message;
  process.stderr.write(`topograph: standard output cannot be written: ${reason}\n`, () => process.exit(1));
}

/** On a disk that is nearly full, Node's stream to a file takes a part written for the whole, and the end is missing unsaid. */
function writeWhole(): void {
  const { stdout } = process;
  if (!isFile(stdout.fd)) return;
  stdout._write = (chunk: Uint8Array, _, done) => {
    try {
      writeFileSync(stdout.fd, chunk);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    // A program without a console on Windows has no standard output.
    return false;
  }
}

function describeFault(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trace = process.env.TOPOGRAPH_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return `topograph: this is a fault of Topograph, please report it. ${message}${trace}\n`;
}
