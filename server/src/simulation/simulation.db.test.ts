import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { bundled } from '../../test/start-program.ts'
import { createLog } from '../platform/log.ts'
import { metricsOf } from './outcome-table.ts'
import { type Outcome, runSimulation } from './run-simulation.ts'
import type { StandIns } from './stand-in.ts'

/** The first hours of a day, in which one agent works. */
async function simulateNight(seed: number): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'quaydesk-simulation-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const standIns: StandIns = await import(
    pathToFileURL(await bundled('emulators', '../../emulators/src/main.ts')).href
  )
  const stage = { db: await testDatabase(), log: createLog('silent'), folder, standIns }
  const wish = { from: '2026-06-01', days: 1, hours: 4, messages: 60, seed, shifts: ['night'] as const }
  return runSimulation(stage, { ...wish, afterwardsHours: 1 })
}

const figuresOf = ({ total, agents, truth, questions }: Outcome) => ({
  total,
  truth,
  agents: agents.map(({ answered, busyMs, conflicts }) => ({ answered, busyMs, conflicts })),
  outcomes: questions.map(({ outcome }) => outcome),
})

test('a simulated night ends the same twice, and the desk counts what the platform counts', {
  timeout: 120_000,
}, async () => {
  const first = await simulateNight(3)
  const metric = metricsOf(first.total)
  expect(first.truth.messagesIn).toBeGreaterThan(4)
  expect(first.truth.messagesOut).toBeGreaterThan(2)
  expect(metric('messagesIn')?.numerator).toBe(first.truth.messagesIn)
  expect(metric('messagesHandled')?.numerator).toBe(first.truth.messagesOut)
  expect(first.truth.duplicates).toBe(0)
  expect(figuresOf(await simulateNight(3))).toEqual(figuresOf(first))
})

test('another seed is another night', { timeout: 120_000 }, async () => {
  expect(figuresOf(await simulateNight(4))).not.toEqual(figuresOf(await simulateNight(5)))
})
