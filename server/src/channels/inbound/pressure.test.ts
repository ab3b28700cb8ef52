import { expect, test } from 'vitest'
import { createPressure } from './pressure.ts'

/** Whether there is room now. */
async function hasRoom(pressure: ReturnType<typeof createPressure>): Promise<boolean> {
  return Promise.race([
    pressure.room().then(() => true),
    Promise.resolve().then(() => Promise.resolve(false)),
  ])
}

test('there is room until the limit is reached, and again when a batch was processed', async () => {
  const pressure = createPressure({ limit: 10, patienceMs: 60_000 })
  pressure.stored(9)
  expect(await hasRoom(pressure)).toBe(true)
  pressure.stored(1)
  expect(await hasRoom(pressure)).toBe(false)
  pressure.processed(1, false)
  expect(await hasRoom(pressure)).toBe(true)
})

test('senders that wait go on as soon as there is room', async () => {
  const pressure = createPressure({ limit: 10, patienceMs: 60_000 })
  pressure.stored(20)
  const senders = Promise.all([pressure.room(), pressure.room()])
  pressure.processed(5, false)
  pressure.processed(6, false)
  await senders
})

test('nothing is left when another process has taken it', async () => {
  const pressure = createPressure({ limit: 10, patienceMs: 60_000 })
  pressure.stored(100)
  pressure.processed(0, true)
  expect(await hasRoom(pressure)).toBe(true)
})

test('a sender is told at last even if nothing is processed, for what is stored is safe', async () => {
  const pressure = createPressure({ limit: 1, patienceMs: 1 })
  pressure.stored(5)
  await pressure.room()
})
