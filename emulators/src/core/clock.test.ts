import { expect, test } from 'vitest'
import { createPlayClock } from './clock.ts'

const start = Date.parse('2026-11-02T10:00:00Z')

test('advancing runs what falls due on the way, each at its own moment and in order', async () => {
  const clock = createPlayClock(start)
  const seen: [string, number][] = []
  const note = (what: string) => () => {
    seen.push([what, clock.now() - start])
  }
  clock.at(start + 2_000, note('second'))
  clock.at(start + 1_000, () => {
    note('first')()
    clock.at(clock.now() + 500, note('asked for on the way'))
  })
  clock.at(start + 9_000, note('later'))
  await clock.advance(5_000)
  expect(seen).toEqual([
    ['first', 1_000],
    ['asked for on the way', 1_500],
    ['second', 2_000],
  ])
  expect(clock.now()).toBe(start + 5_000)
})

test('what was taken back does not run', async () => {
  const clock = createPlayClock(start)
  let ran = false
  const cancel = clock.at(start + 1_000, () => {
    ran = true
  })
  cancel()
  await clock.advance(2_000)
  expect(ran).toBe(false)
})

test('a jump waits for work that is under way and may ask for more', async () => {
  const clock = createPlayClock(start)
  let ran = false
  clock.during(
    Promise.resolve().then(() => {
      clock.at(start + 1_000, () => {
        ran = true
      })
    }),
  )
  await clock.advance(1_000)
  expect(ran).toBe(true)
})

test('a released clock goes on from where it was held', async () => {
  const clock = createPlayClock(start)
  await clock.advance(60_000)
  clock.release()
  expect(clock.held).toBe(false)
  expect(clock.now() - start).toBeGreaterThanOrEqual(60_000)
  expect(clock.now() - start).toBeLessThan(70_000)
  clock.stop()
})
