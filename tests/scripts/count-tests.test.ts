import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/testing/count-tests.ts';

test('vitest: tests are counted, and a file that could not be loaded is a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('playwright: a test that passed only at the second try counts as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 1 }, errors: [] };
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 3, skipped: 1 });
});

test('playwright: an error outside any test is a failure', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no server' }] };
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
