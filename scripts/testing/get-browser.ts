import { spawnSync } from 'node:child_process';
import { findBrowser } from '../host/find-browser.ts';

/** Path of a browser for the tests, fetched where the machine has none; `null` where none could be had. Says what it does. */
export function getBrowser(): string | null {
  const found = findBrowser();
  if (found !== null) return found;
  say('No Chrome, Chromium or Edge here: fetching the Chromium that Playwright brings.');
  const isRoot = process.getuid?.() === 0;
  const hasApt = isRoot && succeeds('apt-get', ['--version'], true);
  // As root on Debian or Ubuntu the libraries that the browser needs come along.
  if (succeeds('npx', ['playwright', 'install', ...(hasApt ? ['--with-deps'] : []), 'chromium'])) {
    const own = findBrowser();
    if (own !== null) return own;
  }
  if (hasApt) {
    say("It could not be fetched: installing the system's chromium package.");
    succeeds('apt-get', ['update']);
    if (succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])) return findBrowser();
  }
  say('No browser could be fetched. Install Chrome, Chromium or Edge, or name one with TOPOGRAPH_BROWSER=/path/to/it.');
  return null;
}

function succeeds(command: string, args: readonly string[], quiet = false): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: quiet ? 'ignore' : 'inherit', env, shell }).status === 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
