import { expect, test } from 'vitest'
import { createSilenceWatch, deadAfterMs } from './silence-watch.ts'

function watched() {
  let at = 0
  let deaths = 0
  const watch = createSilenceWatch(
    () => at,
    () => {
      deaths += 1
    },
  )
  const after = (ms: number) => {
    at += ms
    watch.check()
    return deaths
  }
  return { watch, after }
}

test('a line that speaks now and then lives', () => {
  const { watch, after } = watched()
  watch.heard()
  expect(after(deadAfterMs)).toBe(0)
  watch.heard()
  expect(after(deadAfterMs)).toBe(0)
})

test('a line that is silent for too long is dead, and is so once', () => {
  const { watch, after } = watched()
  watch.heard()
  expect(after(deadAfterMs + 1)).toBe(1)
  expect(after(deadAfterMs + 1)).toBe(1)
})

test('a line that is known to be down is not watched', () => {
  const { watch, after } = watched()
  watch.heard()
  watch.rest()
  expect(after(deadAfterMs + 1)).toBe(0)
})
