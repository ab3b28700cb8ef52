#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { requireNode } from './house/require-node.mjs'
import { stopWith } from './house/stop-with.mjs'

requireNode()
const { installDependencies } = await import('./house/dependencies.mjs')
await installDependencies()
const { checks } = await import('./house/checks.mjs')
const { runChecks } = await import('./house/run-checks.mjs')

const { values } = parseArgs({ options: { only: { type: 'string' }, 'allow-skipped': { type: 'boolean' } } })
const names = [...new Set(checks.map((check) => check.name))]
const wanted = values.only?.split(',') ?? names
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) stopWith(`There is no check ${unknown.join(', ')}. There are: ${names.join(', ')}.`)

const outcomes = await runChecks(checks.filter(({ name }) => wanted.includes(name)))
// A skipped test proves nothing; only who knows why may let it pass.
const failures = outcomes.map(({ failed, skipped }) => failed + (values['allow-skipped'] ? 0 : skipped))
const notGreen = outcomes
  .filter((_, index) => failures[index])
  .map(({ title, failed, skipped }) => `${title}: ${failed} failed, ${skipped} skipped`)
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = failures.reduce((sum, count) => sum + count, 0)
console.log(notGreen.length > 0 ? `\nNot green:\n${notGreen.join('\n')}\n` : '')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
