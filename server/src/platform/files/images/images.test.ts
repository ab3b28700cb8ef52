import { describe, expect, test } from 'vitest'
import { gifOf, jpegOf, pngOf, webpOf } from '../../../../test/images.ts'
import { isPixelBomb, readImage } from './index.ts'

const html = Buffer.from('<script>alert(1)</script>')

describe.each([
  [
    'image/png',
    pngOf(30, 20, [
      { type: 'tEXt', body: 'Author\0GPS somebody' },
      { type: 'eXIf', body: 'GPS here' },
    ]),
  ],
  ['image/jpeg', jpegOf(30, 20)],
  ['image/gif', gifOf(30, 20)],
  ['image/webp', webpOf(30, 20)],
])('%s', (mime, bytes) => {
  test('is known by its bytes, with its size', () => {
    expect(readImage(bytes)).toMatchObject({ mime, width: 30, height: 20, frames: 1 })
  })

  test('loses places, comments and whatever hides behind its end, and stays the same picture', () => {
    const image = readImage(Buffer.concat([bytes, html]))
    const cleaned = image?.cleaned ?? Buffer.alloc(0)
    for (const hidden of ['GPS', 'comment', 'Author', 'xmpmeta', 'script'])
      expect(cleaned.includes(hidden), hidden).toBe(false)
    expect(readImage(cleaned)).toEqual(image)
  })

  test('is no picture when its end is cut off', () => {
    expect(readImage(bytes.subarray(0, bytes.length - 3))).toBeNull()
    for (let length = 0; length < 16; length++) expect(readImage(bytes.subarray(0, length))).toBeNull()
  })
})

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['a PDF', '%PDF-1.7'],
  ['a file of Apache', 'AddType application/x-httpd-php .jpg'],
  ['GIF in name only', 'GIF89a=1;alert(1)//'],
  ['nothing', ''],
])('%s is no picture', (_name, text) => {
  expect(readImage(Buffer.from(text))).toBeNull()
})

test('a photo that was taken on its side keeps that, and only that, of what the camera wrote', () => {
  const image = readImage(jpegOf(40, 10, 6))
  expect(image).toMatchObject({ width: 10, height: 40 })
  expect(image?.cleaned.includes('GPS')).toBe(false)
  expect(readImage(image?.cleaned ?? Buffer.alloc(0))).toMatchObject({ width: 10, height: 40 })
})

test('a stream of coded data is kept to its end, restarts and all', () => {
  expect(
    readImage(jpegOf(8, 8))?.cleaned.includes(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])),
  ).toBe(true)
})

test.each([
  ['a wide one', pngOf(12_001, 1), true],
  ['one of 100 megapixels', pngOf(10_000, 10_000), true],
  ['one without any pixel', gifOf(0, 5), true],
  ['a film of 501 pictures', gifOf(1, 1, 501), true],
  ['a big film', gifOf(4_000, 4_000, 26), true],
  ['a photo of a phone', jpegOf(8_160, 6_120), false],
  ['a short film', gifOf(200, 200, 100), false],
])('%s is a pixel bomb: %#', (_name, bytes, expected) => {
  const image = readImage(bytes)
  expect(image && isPixelBomb(image)).toBe(expected)
})
