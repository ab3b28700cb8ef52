import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('an id is a version 7 UUID that sorts by its time', () => {
  const earlier = newId(1_700_000_000_000)
  const later = newId(1_700_000_000_001)
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(earlier < later).toBe(true)
})

test('ids of the same millisecond differ', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newId(1_700_000_000_000)))
  expect(ids.size).toBe(1000)
})
