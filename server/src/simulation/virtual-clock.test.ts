import { afterEach, expect, test } from 'vitest'
import { type Loop, startLoop } from '../platform/jobs/index.ts'
import { createLog } from '../platform/log.ts'
import { createVirtualClock } from './virtual-clock.ts'

const second = 1_000
let now = 0
let loops: Loop[] = []
afterEach(async () => {
  await Promise.all(loops.map((loop) => loop.stop()))
  now = 0
  loops = []
})

const open = () => createVirtualClock(() => now)

function start(clock: ReturnType<typeof open>, work: () => Promise<boolean>): Loop {
  const loop = startLoop({ name: 'test', pollMs: second, clock, log: createLog('silent'), work })
  loops.push(loop)
  return loop
}

const moment = () => new Promise<void>((resolve) => setImmediate(resolve))

test('settles only after the loop has done its work', async () => {
  const clock = open()
  let done = 0
  start(clock, async () => {
    await moment()
    return ++done < 3
  })
  expect(clock.busy).toBe(true)
  await clock.settled()
  expect(done).toBe(3)
  expect(clock.busy).toBe(false)
})

test('lets no loop look before its rest is over', async () => {
  const clock = open()
  let looks = 0
  start(clock, async () => {
    looks++
    return false
  })
  await clock.settled()
  now = second - 1
  clock.rouseRested(new Set(['test']))
  expect(clock.busy).toBe(false)
  now = second
  clock.rouseRested(new Set(['test']))
  expect(clock.busy).toBe(true)
  await clock.settled()
  expect(looks).toBe(2)
})

test('is not settled between a wake and the work that it asks for', async () => {
  const clock = open()
  let looks = 0
  const loop = start(clock, async () => {
    await moment()
    looks++
    return false
  })
  await clock.settled()
  loop.wake()
  expect(clock.busy).toBe(true)
  await clock.settled()
  expect(looks).toBe(2)
})

test('waits for what one loop makes another do', async () => {
  const clock = open()
  let heard = 0
  const hearing = start(clock, async () => {
    await moment()
    heard++
    return false
  })
  await clock.settled()
  start(clock, async () => {
    await moment()
    hearing.wake()
    return false
  })
  await clock.settled()
  expect(heard).toBe(2)
})

test('rests of a loop that failed pass with the clock', async () => {
  const clock = open()
  let tries = 0
  start(clock, async () => {
    if (++tries === 1) throw new Error('the first time it fails')
    return false
  })
  await clock.settled()
  expect(tries).toBe(1)
  // First the pause of the failure, then that between two looks.
  for (const later of [second, 2 * second]) {
    now = later
    clock.rouseRested(new Set(['test']))
    await clock.settled()
  }
  expect(tries).toBe(2)
})

test('a loop that is only looked for by time is left at rest', async () => {
  const clock = open()
  let looks = 0
  start(clock, async () => {
    looks++
    return false
  })
  await clock.settled()
  now = second
  clock.rouseRested(new Set())
  expect(clock.busy).toBe(false)
  expect(looks).toBe(1)
})

test('work that is due for a loop that there is not is no small thing', () => {
  expect(() => open().rouseRested(new Set(['sweeping']))).toThrow('There is no loop "sweeping".')
})
