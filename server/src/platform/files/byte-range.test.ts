import { expect, test } from 'vitest'
import { byteRangeOf } from './byte-range.ts'

test.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=500-', { start: 500, end: 999 }],
  ['bytes=900-5000', { start: 900, end: 999 }],
  ['bytes=-100', { start: 900, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=0-0', { start: 0, end: 0 }],
])('%s of 1,000 bytes asks for a part', (header, range) => {
  expect(byteRangeOf(header, 1_000)).toEqual(range)
})

test.each([undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=a-b'])(
  '%s asks for the whole',
  (header) => {
    expect(byteRangeOf(header, 1_000)).toBeNull()
  },
)

test.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])(
  '%s of 1,000 bytes asks for what is not there',
  (header) => {
    expect(byteRangeOf(header, 1_000)).toBe('beyond')
  },
)
