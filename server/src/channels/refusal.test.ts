import { expect, test } from 'vitest'
import type { ChannelLimits } from './contract.ts'
import { refusalOf } from './refusal.ts'

const limits: ChannelLimits = {
  textLength: 10,
  filesPerMessage: 2,
  takes: 'images',
  textWithFiles: true,
  cards: [],
  goodbye: false,
}
const file = (mime: string) => ({ id: '', name: '', mime, bytes: 1, width: null, height: null })
const content = (text: string, ...mimes: string[]) => ({
  kind: 'text' as const,
  text,
  files: mimes.map(file),
})

test.each([
  ['a short text', content('hello'), limits, null],
  ['two pictures', content('', 'image/png', 'image/gif'), limits, null],
  ['a text over the limit', content('x'.repeat(11)), limits, 'text-too-long'],
  ['too many pictures', content('', 'image/png', 'image/png', 'image/png'), limits, 'too-many-files'],
  ['a file where pictures go', content('', 'application/octet-stream'), limits, 'files-not-taken'],
  [
    'a file where anything goes',
    content('', 'application/octet-stream'),
    { ...limits, takes: 'anything' as const },
    null,
  ],
  [
    'a picture where texts go',
    content('', 'image/png'),
    { ...limits, takes: 'text' as const },
    'files-not-taken',
  ],
  [
    'a picture where no file goes',
    content('', 'image/png'),
    { ...limits, filesPerMessage: 0 },
    'files-not-taken',
  ],
])('%s', (_what, message, allowed, refusal) => {
  expect(refusalOf(message, allowed)).toBe(refusal)
})
