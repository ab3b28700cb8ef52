import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reading } from './facts.ts'
import { newestOf } from './newest.ts'

const reading = (externalId: string, updatedAt: number, readAt: number): Reading => ({
  organizationId: 'o',
  shopId: 's',
  channelId: 'c',
  externalId,
  updatedAt,
  readAt,
})

it('keeps the reading that the platform changed last', () => {
  expect(newestOf([reading('a', 2, 5), reading('a', 1, 9)])).toEqual([reading('a', 2, 5)])
})

it('keeps of two with the same change the one that was read later', () => {
  expect(newestOf([reading('a', 1, 9), reading('a', 1, 5)])).toEqual([reading('a', 1, 9)])
})

it('tells channels apart', () => {
  const other = { ...reading('a', 1, 1), channelId: 'd' }
  expect(newestOf([reading('a', 1, 1), other])).toHaveLength(2)
})

it('gives the same things in the same order, however they came', () => {
  const some = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    { maxLength: 12 },
  )
  const shuffled = some.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const readings = (from: typeof list) => newestOf(from.map((one) => reading(...one)))
      expect(readings(other)).toEqual(readings(list))
    }),
  )
})
