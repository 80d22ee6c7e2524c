import { describe, expect, test } from 'vitest';
import { add, closingLine, fromCheck, fromPlaywright, fromVitest, nothing } from './tally.mjs';

const passing = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

describe('the closing line', () => {
  test('leaves out what was skipped when nothing was', () => {
    expect(closingLine({ passed: 2, failed: 1, skipped: 0 })).toBe('2 passed, 1 failed');
    expect(closingLine({ passed: 2, failed: 0, skipped: 4 })).toBe('2 passed, 0 failed, 4 skipped');
  });

  test('adds up every step', () => {
    const total = [fromCheck(0), fromCheck(2), fromVitest(passing, 0)].reduce(add, nothing);
    expect(total).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });
});

describe('a failure is counted', () => {
  test('when a test file cannot be loaded', () => {
    const report = { ...passing, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(fromVitest(report, 1).failed).toBe(1);
  });

  test('when everything passed but the run did not', () => {
    expect(fromVitest(passing, 1).failed).toBe(1);
    expect(fromPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1);
  });

  test('when a browser test needed a second try', () => {
    expect(fromPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }, 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    });
  });
});
