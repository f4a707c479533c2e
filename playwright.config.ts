import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS } from './scripts/host/browser-arguments.ts';
import { findBrowser } from './scripts/host/find-browser.ts';

const port = Number(process.env.TOPOGRAPH_TEST_PORT ?? 4790);
const executablePath = findBrowser();

/** The real page with the real seed map, as `npm start` serves them. */
export default defineConfig({
  testDir: './tests',
  testMatch: ['browser/**/*.test.ts', 'e2e/**/*.test.ts'],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Two cores are what the smallest machine has; software rendering takes more than one of them.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Names of pictures hold platform and browser themselves.
  snapshotPathTemplate: '{testDir}/browser/pictures/{arg}{ext}',
  reporter: [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    // Each new context costs a browser with a window of its own two seconds of work; between tests this one is emptied of
    // cookies, storage, routes and scripts. Permissions are not: a test that grants some takes them back.
    reuseContext: true,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...BROWSER_ARGUMENTS] },
  },
  webServer: {
    command: `node --import tsx scripts/start.ts --no-open --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 2_000 },
  },
});
