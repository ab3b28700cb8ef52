/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} Report vitest's JSON reporter
 */

/**
 * A file that failed without a failed test (it didn't load, or a hook threw) counts as one failure; vitest's own
 * numbers leave it out.
 * @param {Report} report
 * @returns {Count}
 */
export function countReport(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
