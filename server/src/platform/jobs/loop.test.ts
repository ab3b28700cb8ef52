import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { type Loop, startLoop } from './loop.ts'

const log = createLog('silent')
let loop: Loop | undefined
afterEach(() => loop?.stop())

const long = 3_600_000

/** Resolves when it has been called so often. */
function counter(goal: number) {
  let count = 0
  let reach = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  return {
    reached,
    get count() {
      return count
    },
    call: () => {
      count++
      if (count === goal) reach()
    },
  }
}

test('looks by itself at the start and then whenever it is woken', async () => {
  const rounds = counter(2)
  const first = counter(1)
  loop = startLoop({
    name: 'test',
    pollMs: long,
    clock: systemClock,
    log,
    work: async () => {
      first.call()
      rounds.call()
      return false
    },
  })
  await first.reached
  loop.wake()
  await rounds.reached
})

test('goes on without a pause while there is more', async () => {
  const rounds = counter(5)
  loop = startLoop({
    name: 'test',
    pollMs: long,
    clock: systemClock,
    log,
    work: async () => {
      rounds.call()
      return rounds.count < 5
    },
  })
  await rounds.reached
})

test('a signal that comes during the work is not lost', async () => {
  const rounds = counter(2)
  loop = startLoop({
    name: 'test',
    pollMs: long,
    clock: systemClock,
    log,
    work: async () => {
      rounds.call()
      if (rounds.count === 1) loop?.wake()
      return false
    },
  })
  await rounds.reached
})

test('tries again after a failure without being woken', async () => {
  const rounds = counter(2)
  loop = startLoop({
    name: 'test',
    pollMs: 1,
    clock: systemClock,
    log,
    work: async () => {
      rounds.call()
      if (rounds.count === 1) throw new Error('the first time it fails')
      return false
    },
  })
  await rounds.reached
})

test('stops after the work in hand', async () => {
  let finished = false
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  loop = startLoop({
    name: 'test',
    pollMs: long,
    clock: systemClock,
    log,
    work: async () => {
      begin()
      await new Promise((resolve) => setImmediate(resolve))
      finished = true
      return true
    },
  })
  await begun
  await loop.stop()
  expect(finished).toBe(true)
})
