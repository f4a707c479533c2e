import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packageRoot } from './host/package-root.ts';
import type { Counts } from './testing/count-tests.ts';
import { countPlaywright, countVitest } from './testing/count-tests.ts';
import { getBrowser } from './testing/get-browser.ts';

const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const results: { name: string; counts: Counts; seconds: number }[] = [];
const reports = mkdtempSync(join(tmpdir(), 'topograph-tests-'));

/**
 * Every check in one command; `--quick` leaves out the page and the browser. Goes on after a failure, so that one run
 * tells all, and ends with the line `tests: N passed, N failed`.
 */
await main(process.argv.includes('--quick'));

async function main(isQuick: boolean): Promise<void> {
  check('types', ['tsc', '-p', 'tsconfig.json']);
  check('types of the core', ['tsc', '-p', 'tsconfig.core.json']);
  check('components', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']);
  check('lint', ['oxlint', '--deny-warnings']);
  check('format', ['oxfmt', '--check']);
  const unitReport = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  count('unit and property tests', ['vitest', 'run', ...reporters], unitReport, countVitest);
  if (!isQuick) {
    check('page build', ['vite', 'build', '--logLevel', 'warn']);
    check('page size', ['tsx', 'scripts/size.ts']);
    await testInBrowser();
  }
  rmSync(reports, { recursive: true, force: true });
  finish();
}

async function testInBrowser(): Promise<void> {
  const name = 'browser tests';
  if (getBrowser() === null) return void results.push({ name, counts: ONE_FAILED, seconds: 0 });
  const report = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, TOPOGRAPH_TEST_PORT: String(await freePort()) };
  count(name, ['playwright', 'test', '--reporter=line,json'], report, countPlaywright, env);
}

/** A program that passes or fails as a whole. */
function check(name: string, command: readonly string[]): void {
  measure(name, () => (run(command) ? ONE_PASSED : ONE_FAILED));
}

/** A test runner that writes a report. Without a report, or where it fails beyond its tests, one more test has failed. */
function count(
  name: string,
  command: readonly string[],
  report: string,
  read: (report: string) => Counts,
  env: Readonly<Record<string, string>> = {},
): void {
  measure(name, () => {
    const ok = run(command, env);
    const counts = existsSync(report) ? read(readFileSync(report, 'utf8')) : ONE_FAILED;
    return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  });
}

function measure(name: string, work: () => Counts): void {
  process.stdout.write(`\n== ${name}\n`);
  const began = performance.now();
  const counts = work();
  results.push({ name, counts, seconds: (performance.now() - began) / 1000 });
}

/** Runs one of the package's programs and returns whether it succeeded. */
function run([program, ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const path = `${join(packageRoot, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const shell = process.platform === 'win32';
  const options = { cwd: packageRoot, stdio: 'inherit', shell, env: { ...process.env, PATH: path, ...env } } as const;
  return spawnSync(program!, args, options).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => void server.close(done));
  return port;
}

function finish(): void {
  const sum = (key: keyof Counts): number => results.reduce((total, { counts }) => total + counts[key], 0);
  const lines = results.map(({ name, counts: { passed, failed, skipped }, seconds }) => {
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    return `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(24)} ${passed} passed, ${failed} failed${rest} (${seconds.toFixed(1)} s)`;
  });
  process.stdout.write(`\n${lines.join('\n')}\ntests: ${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
