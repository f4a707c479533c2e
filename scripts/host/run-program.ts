import { UserError } from '../../src/map/user-error.ts';

/**
 * Runs a command-line program and sets its exit code: 0 done, 1 the input or the options are wrong (the message says what
 * to do), 2 a fault of ours (the stack trace is shown with `TOPOGRAPH_DEBUG=1`).
 */
export async function runProgram(program: (args: readonly string[]) => Promise<void>): Promise<void> {
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  try {
    await program(process.argv.slice(2));
  } catch (error) {
    const isUserError = error instanceof UserError;
    process.exitCode = isUserError ? 1 : 2;
    process.stderr.write(isUserError ? `topograph: ${error.message}\n` : describeFault(error));
  }
}

function describeFault(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trace = process.env.TOPOGRAPH_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return `topograph: this is a fault of Topograph, please report it. ${message}${trace}\n`;
}
