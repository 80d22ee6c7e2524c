/** How one step of the tests went. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The line that closes a run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A check that is one thing: it passes or fails as a whole. */
export function fromCheck(code) {
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/** Counts what vitest reported. A file that could not even be loaded holds no tests, and is a failure all the same. */
export function fromVitest(report, code) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && !hasFailure(file)).length;
  return atLeastOneFailure(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Counts what Playwright reported. One that needed a second try has failed. */
export function fromPlaywright({ stats }, code) {
  return atLeastOneFailure(code, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

function hasFailure(file) {
  return file.assertionResults.some((test) => test.status === 'failed');
}

// A run can fail without a failing test: an error outside all of them, a setup that broke.
function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
