import { expect, test } from 'vitest'
import { compareDay } from './compare-day.ts'

const day = {
  listed: ['a', 'b', 'c'],
  listedAround: new Set(['a', 'b', 'c', 'next']),
  known: new Set(['a', 'b', 'c']),
}

test('finds nothing where both have the same', () => {
  expect(compareDay({ ...day, kept: ['a', 'b', 'c'] })).toEqual({ listed: 3, kept: 3, missing: 0, twice: 0 })
})

test('counts what only the platform has as missing', () => {
  expect(compareDay({ ...day, known: new Set(['a']), kept: ['a'] })).toMatchObject({ missing: 2, twice: 0 })
})

test('counts what only we have as twice, with or without an id', () => {
  expect(compareDay({ ...day, kept: ['a', 'b', 'c', null, 'other'] })).toMatchObject({ missing: 0, twice: 2 })
})

test('lets a message near midnight stand in another day here than there', () => {
  expect(compareDay({ ...day, kept: ['a', 'b', 'next'] })).toEqual({
    listed: 3,
    kept: 3,
    missing: 0,
    twice: 0,
  })
})
