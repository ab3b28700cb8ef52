import { availableParallelism } from 'node:os'
import { sideBySide } from './side-by-side.mjs'

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {import('./checks.mjs').Count} Count
 * @typedef {Count & { title: string }} Outcome
 */

/** eslint and tsc take a gigabyte or two each. */
const mostLanes = 4

/**
 * Runs first, side by side, the checks that may, then the others one by one.
 * @param {readonly Check[]} checks
 * @returns {Promise<Outcome[]>}
 */
export async function runChecks(checks) {
  const together = checks.filter((check) => check.besideOthers)
  if (together.length > 1)
    console.log(`${together.length} checks side by side; each is shown when it is done.`)
  const lanes = Math.min(mostLanes, availableParallelism())
  const outcomes = await sideBySide(
    together.map((check) => () => runBesideOthers(check)),
    lanes,
  )
  for (const check of checks.filter(({ besideOthers }) => !besideOthers)) outcomes.push(await runAlone(check))
  return outcomes
}

/**
 * What it says is kept until it is done, so that no two talk across each other.
 * @param {Check} check
 */
async function runBesideOthers(check) {
  const startedAt = performance.now()
  /** @type {string[]} */
  const said = []
  const count = await check.run((piece) => said.push(piece))
  console.log(`\n=== ${check.title}\n${said.join('')}${duration(startedAt)}`)
  return { ...count, title: check.title }
}

/** @param {Check} check */
async function runAlone(check) {
  console.log(`\n=== ${check.title}`)
  const startedAt = performance.now()
  const count = await check.run()
  console.log(duration(startedAt))
  return { ...count, title: check.title }
}

/** @param {number} startedAt */
const duration = (startedAt) => `--- ${Math.round((performance.now() - startedAt) / 1000)} s`
