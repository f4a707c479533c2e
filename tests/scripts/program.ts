import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of `scripts/` as a process of its own. `during` gets the process while it runs. */
export async function runScript(
  script: string,
  args: readonly string[],
  cwd: string,
  during?: (child: ReturnType<typeof spawn>) => void,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, commandLine(script, args), { cwd, env: { ...process.env, CI: '1', ...env } });
  during?.(child);
  return ended(child);
}

/** Runs a program given as its text, with TypeScript to import. It has ended when those that share its output have. */
export async function runCode(
  code: string,
  env: NodeJS.ProcessEnv,
  during: (child: ReturnType<typeof spawn>) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', TSX, '-e', code], { env: { ...process.env, ...env } });
  during(child);
  return ended(child);
}

const commandLine = (script: string, args: readonly string[]): string[] => [
  '--import',
  TSX,
  join(ROOT, 'scripts', script),
  ...args,
];

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
}

/** The `topograph` command. */
export const topograph = (args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Promise<Ended> =>
  runScript('topograph.ts', args, cwd, undefined, env);

/** The `topograph` command as `"$@"` of a line for the shell. */
export const topographInShell = (line: string, args: readonly string[], cwd: string): Promise<Ended> =>
  ended(
    spawn('sh', ['-c', line, 'sh', process.execPath, ...commandLine('topograph.ts', args)], {
      cwd,
      // A limit on files would cut those of tsx too.
      env: { ...process.env, CI: '1', TSX_DISABLE_CACHE: '1' },
    }),
  );
