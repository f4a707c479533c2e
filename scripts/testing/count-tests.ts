export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts in the JSON report of vitest. A file that could not even be loaded counts as one failed test. */
export function countVitest(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests };
}

/** Counts in the JSON report of Playwright. A test that passed only when repeated counts as failed. */
export function countPlaywright(report: string): Counts {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  const failed = stats.unexpected + stats.flaky;
  // Errors outside any test, such as a server that does not start.
  const elsewhere = failed === 0 ? errors.length : 0;
  return { passed: stats.expected, failed: failed + elsewhere, skipped: stats.skipped };
}
