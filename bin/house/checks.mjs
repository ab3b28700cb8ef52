import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { node24 } from './node-24.mjs'
import { root } from './root.mjs'
import { runProgram } from './run-program.mjs'
import { runVitest } from './run-vitest.mjs'

/**
 * @typedef {import('./run-vitest.mjs').Count} Count
 * @typedef {(piece: string) => void} Hear takes the output of a check that runs beside others
 * @typedef {{ name: string, title: string, run: (hear?: Hear) => Promise<Count>, besideOthers?: boolean }} Check
 */

const workspaces = ['contract', 'server', 'desk', 'widget', 'emulators', 'e2e', 'bench']
/** The chat loads with every page of a shop, so it may weigh this much and no more. */
const widgetLimitBytes = 15 * 1024

/** @type {Check[]} */
const sourcesAlone = [
  // The longest first: all others are done beside it.
  {
    name: 'promises',
    title: 'No promise left alone (eslint)',
    run: (hear) => tool(hear, 'eslint/bin/eslint.js', '.'),
  },
  {
    name: 'format',
    title: 'Format and lint (biome)',
    run: (hear) => tool(hear, '@biomejs/biome/bin/biome', 'ci', '--colors=off'),
  },
  ...[...workspaces, 'bin'].map((workspace) => ({
    name: 'types',
    title: `Types of ${workspace} (tsc)`,
    run: (/** @type {Hear | undefined} */ hear) => tool(hear, 'typescript/bin/tsc', '-p', workspace),
  })),
  {
    name: 'imports',
    title: 'Direction of imports (dependency-cruiser)',
    run: (hear) => cruise(hear, '.dependency-cruiser.cjs'),
  },
  {
    name: 'imports',
    title: 'Deciding files load no I/O (dependency-cruiser)',
    run: (hear) => cruise(hear, '.dependency-cruiser/run-time.cjs'),
  },
  { name: 'unused', title: 'Nothing unused (knip)', run: (hear) => tool(hear, 'knip/bin/knip.js') },
  { name: 'build', title: 'Build', run: build },
]

/**
 * What only reads sources runs side by side; what starts servers or measures time has the machine to itself.
 * The database tests on PostgreSQL 15 run on Node 24 as well: two runs see both databases and both Nodes.
 * @type {Check[]}
 */
export const checks = [
  ...sourcesAlone.map((check) => ({ ...check, besideOthers: true })),
  { name: 'build', title: 'Weight of the widget', run: weighWidget },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  { name: 'db18', title: 'Database tests on PostgreSQL 18', run: () => runVitest('db18') },
  { name: 'db15', title: 'Database tests on PostgreSQL 15 and Node 24', run: () => onNode24('db15') },
  { name: 'e2e', title: 'Stories in a browser', run: () => runVitest('e2e') },
  { name: 'node24', title: 'Unit tests on Node 24', run: () => onNode24('unit') },
  {
    name: 'node24',
    title: 'A story in a browser on Node 24',
    run: () => onNode24('e2e', ['e2e/first-answer.spec.ts']),
  },
]

/**
 * @param {Hear | undefined} hear
 * @param {string} script below node_modules
 * @param {...string} args
 */
async function tool(hear, script, ...args) {
  return one(await runNode([join(root, 'node_modules', script), ...args], hear))
}

/**
 * @param {Hear | undefined} hear
 * @param {string} rules
 */
function cruise(hear, rules) {
  return tool(hear, 'dependency-cruiser/bin/dependency-cruise.mjs', '--config', rules, ...workspaces)
}

/** @param {Hear} [hear] */
async function build(hear) {
  return one(await runNode([join(root, 'bin/house/build.mjs')], hear))
}

/**
 * @param {string[]} args
 * @param {Hear} [hear]
 */
function runNode(args, hear) {
  return runProgram(process.execPath, args, hear ? { hear } : {})
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
