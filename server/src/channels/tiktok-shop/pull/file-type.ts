type FileType = { readonly extension: string; readonly is: 'picture' | 'video' }

const starts: readonly (readonly [offset: number, bytes: string, type: FileType])[] = [
  [0, '89504e470d0a1a0a', { extension: 'png', is: 'picture' }],
  [0, 'ffd8ff', { extension: 'jpg', is: 'picture' }],
  [0, '474946383761', { extension: 'gif', is: 'picture' }],
  [0, '474946383961', { extension: 'gif', is: 'picture' }],
  [8, '57454250', { extension: 'webp', is: 'picture' }],
  [4, '66747970', { extension: 'mp4', is: 'video' }],
  [0, '1a45dfa3', { extension: 'webm', is: 'video' }],
]

/** By what the bytes begin with, never by what somebody calls them; null for anything but pictures and videos. */
export function fileTypeOf(bytes: Buffer): FileType | null {
  const found = starts.find(
    ([offset, start]) => bytes.toString('hex', offset, offset + start.length / 2) === start,
  )
  return found?.[2] ?? null
}
