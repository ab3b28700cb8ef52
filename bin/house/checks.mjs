import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { node24 } from './node-24.mjs'
import { root } from './root.mjs'
import { runProgram } from './run-program.mjs'
import { runVitest } from './run-vitest.mjs'

/**
 * @typedef {import('./run-vitest.mjs').Count} Count
 * @typedef {{ name: string, title: string, run: () => Promise<Count> }} Check
 */

const workspaces = ['contract', 'server', 'desk', 'widget', 'emulators', 'e2e', 'bench']
/** The chat loads with every page of a shop, so it may weigh this much and no more. */
const widgetLimitBytes = 15 * 1024

/** In this order: what is quick to run and quick to mend comes first. */
/** @type {Check[]} */
export const checks = [
  {
    name: 'format',
    title: 'Format and lint (biome)',
    run: () => tool('@biomejs/biome/bin/biome', 'ci', '--colors=off'),
  },
  ...[...workspaces, 'bin'].map((workspace) => ({
    name: 'types',
    title: `Types of ${workspace} (tsc)`,
    run: () => tool('typescript/bin/tsc', '-p', workspace),
  })),
  { name: 'promises', title: 'No promise left alone (eslint)', run: () => tool('eslint/bin/eslint.js', '.') },
  {
    name: 'imports',
    title: 'Direction of imports (dependency-cruiser)',
    run: () => cruise('.dependency-cruiser.cjs'),
  },
  {
    name: 'imports',
    title: 'Deciding files load no I/O (dependency-cruiser)',
    run: () => cruise('.dependency-cruiser/run-time.cjs'),
  },
  { name: 'unused', title: 'Nothing unused (knip)', run: () => tool('knip/bin/knip.js') },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  { name: 'db18', title: 'Database tests on PostgreSQL 18', run: () => runVitest('db18') },
  { name: 'db15', title: 'Database tests on PostgreSQL 15', run: () => runVitest('db15') },
  { name: 'build', title: 'Build', run: build },
  { name: 'build', title: 'Weight of the widget', run: weighWidget },
  { name: 'e2e', title: 'Stories in a browser', run: () => runVitest('e2e') },
  { name: 'node24', title: 'Unit tests on Node 24', run: () => onNode24('unit') },
  { name: 'node24', title: 'Database tests on Node 24', run: () => onNode24('db18') },
  {
    name: 'node24',
    title: 'A story in a browser on Node 24',
    run: () => onNode24('e2e', ['e2e/first-answer.spec.ts']),
  },
]

/**
 * @param {string} script below node_modules
 * @param {...string} args
 */
async function tool(script, ...args) {
  return one(await runProgram(process.execPath, [join(root, 'node_modules', script), ...args]))
}

/** @param {string} rules */
function cruise(rules) {
  return tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', rules, ...workspaces)
}

async function build() {
  return one(await runProgram(process.execPath, [join(root, 'bin/house/build.mjs')]))
}

async function weighWidget() {
  const dist = join(root, 'widget/dist')
  const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'))
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
  console.log(`${scripts.join(' and ')} weigh ${bytes} bytes compressed; the limit is ${widgetLimitBytes}.`)
  return one(bytes < widgetLimitBytes)
}

/**
 * @param {string} project
 * @param {string[]} [files]
 */
async function onNode24(project, files = []) {
  const node = await node24()
  return node ? runVitest(project, { node, files }) : one(false)
}

/**
 * @param {boolean} passed
 * @returns {Count}
 */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })
