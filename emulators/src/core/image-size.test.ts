import { expect, test } from 'vitest'
import { imageSize } from './image-size.ts'
import { drawPng } from './png.ts'

const padded = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(30)])

test('a drawn PNG says its size', () => {
  expect(imageSize(drawPng(31, 17, () => [1, 2, 3]))).toEqual({ mime: 'image/png', width: 31, height: 17 })
})

test.each([
  ['GIF', '474946383961 4001 f000', 'image/gif', 320, 240],
  ['JPEG', 'ffd8 ffe0 0004 0000 ffc0 0011 08 00f0 0140', 'image/jpeg', 320, 240],
  [
    'lossy WebP',
    '52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 f000',
    'image/webp',
    320,
    240,
  ],
  [
    'extended WebP',
    '52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 ef0000',
    'image/webp',
    320,
    240,
  ],
])('%s says its size', (_kind, hex, mime, width, height) => {
  expect(imageSize(padded(hex.replaceAll(' ', '')))).toEqual({ mime, width, height })
})

test('what is no picture is none', () => {
  expect(imageSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBeNull()
  expect(imageSize(Buffer.alloc(4))).toBeNull()
})
