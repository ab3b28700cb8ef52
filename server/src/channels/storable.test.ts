import { expect, test } from 'vitest'
import { storable, storableTexts } from './storable.ts'

test('leaves out what the database does not keep, and nothing else', () => {
  expect(storable('a\0b \ud83d 您好 📦')).toBe('ab \ufffd 您好 📦')
})

test('cleans all texts of a document', () => {
  expect(JSON.parse('{"a":["x\\u0000"],"n":1,"b":{"c":"\\ud83d"}}', storableTexts)).toEqual({
    a: ['x'],
    n: 1,
    b: { c: '\ufffd' },
  })
})
