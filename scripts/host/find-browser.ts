import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names on the PATH, in the order of preference. */
const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put browsers that are not on the PATH. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Path of a Chromium-like browser for the browser tests: what the variable `TOPOGRAPH_BROWSER` names, else an installed
 * Chrome, Chromium or Edge, else Playwright's own; `null` where there is none. Throws where the variable names no file.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env.TOPOGRAPH_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`TOPOGRAPH_BROWSER names ${named}, which does not exist.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const candidates = [...(process.platform === 'win32' ? [] : onPath), ...(PLACES[process.platform] ?? [])];
  return candidates.find((file) => existsSync(file)) ?? playwrightsOwn();
}

function playwrightsOwn(): string | null {
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : null;
}
