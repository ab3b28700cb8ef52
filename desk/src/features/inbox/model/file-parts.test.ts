import type { StoredFile } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { uuid } from '../test/samples.ts'
import { filePartsOf } from './file-parts.ts'

const file = (n: number, mime: string): StoredFile => ({
  id: uuid(n),
  name: `file ${n}`,
  mime,
  bytes: 10,
  width: null,
  height: null,
  url: `/files/${n}`,
})
const [clip, cover, photo, paper] = [
  file(1, 'video/mp4'),
  file(2, 'image/webp'),
  file(3, 'image/png'),
  file(4, 'application/octet-stream'),
] as const

test('a video of a platform takes its still picture with it', () => {
  expect(filePartsOf('video', [clip, cover])).toEqual({
    pictures: [],
    videos: [{ video: clip, still: cover }],
    others: [],
  })
})

test('a video whose bytes are none that browsers know leaves its still picture to be seen', () => {
  expect(filePartsOf('video', [paper, cover])).toEqual({ pictures: [cover], videos: [], others: [paper] })
})

test('files that were attached together stand side by side', () => {
  expect(filePartsOf('file', [photo, clip, paper])).toEqual({
    pictures: [photo],
    videos: [{ video: clip, still: null }],
    others: [paper],
  })
})
