import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/host/find-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('the browser that the variable names is taken before any other', () => {
  const folder = temporaryFolder({ 'my-browser': '', 'bin/chromium': '' });
  const named = join(folder, 'my-browser');
  expect(findBrowser({ TOPOGRAPH_BROWSER: named, PATH: join(folder, 'bin') })).toBe(named);
});

test('a variable that names nothing is an error, not a fallback', () => {
  expect(() => findBrowser({ TOPOGRAPH_BROWSER: '/none/browser', PATH: '' })).toThrow('/none/browser');
});

test.runIf(process.platform !== 'win32')('of the browsers on the PATH Chrome comes before Chromium', () => {
  const folder = temporaryFolder({ 'a/chromium': '', 'b/google-chrome': '' });
  for (const file of ['a/chromium', 'b/google-chrome']) chmodSync(join(folder, file), 0o755);
  const PATH = `${join(folder, 'a')}:${join(folder, 'b')}`;
  expect(findBrowser({ PATH })).toBe(join(folder, 'b', 'google-chrome'));
  expect(findBrowser({ PATH: join(folder, 'a') })).toBe(join(folder, 'a', 'chromium'));
});
