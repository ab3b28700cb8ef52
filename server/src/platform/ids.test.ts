import { expect, test } from 'vitest'
import { newId, newIdInOrder } from './ids.ts'

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

test('ids of the same millisecond sort by their place, up to the largest that a number holds exactly', () => {
  const at = 1_700_000_000_000
  const places = [0, 1, 2, 2 ** 41 - 1, 2 ** 41, 2 ** 41 + 1, 1_795_322_666_955_934, Number.MAX_SAFE_INTEGER]
  const ids = places.map((place) => newIdInOrder(at, place))
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newIdInOrder(at, 7)).not.toBe(newIdInOrder(at, 7))
  expect(newIdInOrder(at + 1, 0) > (ids.at(-1) ?? '')).toBe(true)
})
