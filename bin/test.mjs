#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { requireNode } from './house/require-node.mjs'
import { stopWith } from './house/stop-with.mjs'

requireNode()
const { installDependencies } = await import('./house/dependencies.mjs')
await installDependencies()
const { checks } = await import('./house/checks.mjs')

const { values } = parseArgs({ options: { only: { type: 'string' }, 'allow-skipped': { type: 'boolean' } } })
const names = [...new Set(checks.map((check) => check.name))]
const wanted = values.only?.split(',') ?? names
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) stopWith(`There is no check ${unknown.join(', ')}. There are: ${names.join(', ')}.`)

let passed = 0
let failed = 0
const notGreen = []
for (const check of checks.filter(({ name }) => wanted.includes(name))) {
  console.log(`\n=== ${check.title}`)
  const startedAt = performance.now()
  const count = await check.run()
  // A skipped test proves nothing; only who knows why may let it pass.
  const skippedCounts = values['allow-skipped'] ? 0 : count.skipped
  passed += count.passed
  failed += count.failed + skippedCounts
  if (count.failed + skippedCounts > 0)
    notGreen.push(`${check.title}: ${count.failed} failed, ${count.skipped} skipped`)
  console.log(`--- ${Math.round((performance.now() - startedAt) / 1000)} s`)
}
console.log(notGreen.length > 0 ? `\nNot green:\n${notGreen.join('\n')}\n` : '')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
