import { expect, test } from 'vitest'
import { videoMimeOf } from './video.ts'

const box = (name: string, brand = '') =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(name + brand, 'latin1'), Buffer.alloc(16)])
const matroska = (doctype: string) =>
  Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282', 'hex'), Buffer.from(doctype)])

test.each([
  ['an MP4 file', box('ftyp', 'isom'), 'video/mp4'],
  ['an MP4 file of a phone', box('ftyp', 'mp42'), 'video/mp4'],
  ['a QuickTime file', box('ftyp', 'qt  '), 'video/quicktime'],
  ['an old QuickTime file', box('moov'), 'video/quicktime'],
  ['a WebM file', matroska('webm'), 'video/webm'],
])('%s is known by its bytes', (_what, bytes, mime) => {
  expect(videoMimeOf(bytes)).toBe(mime)
})

test.each([
  ['a Matroska file that browsers don’t play', matroska('matroska')],
  ['a picture in the same boxes', box('ftyp', 'heic')],
  ['music in the same boxes', box('ftyp', 'M4A ')],
  ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['almost nothing', Buffer.from('ftyp')],
])('%s is no video', (_what, bytes) => {
  expect(videoMimeOf(bytes)).toBeNull()
})
