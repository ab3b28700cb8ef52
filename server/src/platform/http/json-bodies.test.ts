import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mendHalfCharacters } from './json-bodies.ts'

const mended = (json: string): unknown => JSON.parse(mendHalfCharacters(json))

it('leaves whole characters, however they are spelled', () => {
  expect(mended('"\\ud83d\\ude00 \\u00e9 \\n \\"x\\""')).toBe('😀 é \n "x"')
  expect(mended('"\\\\ud83d"')).toBe('\\ud83d')
})

it('makes a half one into the sign for what can not be shown', () => {
  expect(mended('"a\\ud83d"')).toBe('a\ufffd')
  expect(mended('"\\uDE00b"')).toBe('\ufffdb')
  expect(mended('"\\ud83d\\ud83d\\ude00"')).toBe('\ufffd😀')
  expect(mended('{"\\udc00":1}')).toEqual({ '\ufffd': 1 })
})

it('makes of any JSON the same JSON in whole characters', () => {
  const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
  fc.assert(
    fc.property(text, (any) => {
      expect(mended(JSON.stringify(any))).toBe(Buffer.from(any).toString())
    }),
  )
})
