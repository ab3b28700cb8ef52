import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countReport } from './count-report.mjs'
import { root } from './root.mjs'
import { runProgram } from './run-program.mjs'

/** @typedef {import('./count-report.mjs').Count} Count */

/**
 * Runs one project of vitest.config.ts and counts from vitest's own report.
 * @param {string} project
 * @param {{ node?: string, files?: string[] }} [options] node: the Node to run it on
 * @returns {Promise<Count>}
 */
export async function runVitest(project, { node = process.execPath, files = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'quaydesk-report-'))
  const report = join(folder, 'report.json')
  const ended = await runProgram(node, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...files,
  ])
  const count = existsSync(report)
    ? countReport(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  rmSync(folder, { recursive: true })
  // A crash, an unhandled error or a run without tests fails without a failed test.
  if (!ended && count.failed === 0) return { ...count, failed: 1 }
  return count
}
