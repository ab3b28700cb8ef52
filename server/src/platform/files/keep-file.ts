import { randomUUID } from 'node:crypto'
import { Invalid, TooLarge } from '../errors.ts'
import { cleanFileName } from './file-name.ts'
import type { FileRef } from './file-ref.ts'
import { contentHash, type FileStore } from './file-store.ts'
import { type Image, isPixelBomb, readImage } from './images/index.ts'
import { videoMimeOf } from './video.ts'

/** The largest file anyone may send up, in bytes. */
export const fileByteLimit = 10 * 1024 * 1024

export type KeptFile = { readonly file: FileRef; readonly sha256: Buffer }

/**
 * Says what a file is, has its row written and puts its bytes on disk. The row is the caller's to write: it knows who may see it. It
 * comes first, for bytes without a row are removed by whoever removes the last row of the same content.
 * @param writeRow must have committed when it resolves
 * @param upload.only 'images' where nothing else is taken (visitors)
 * @param upload.byteLimit more than what may be sent up, where we fetch it ourselves
 * @throws Invalid, TooLarge
 */
export async function keepFile(
  store: FileStore,
  upload: {
    organizationId: string
    name: string
    bytes: Buffer
    only: 'images' | 'anything'
    byteLimit?: number
  },
  writeRow: (kept: KeptFile) => Promise<unknown>,
): Promise<FileRef> {
  const { organizationId, bytes, only, byteLimit = fileByteLimit } = upload
  if (bytes.length === 0) throw new Invalid('The file is empty. Choose another one.')
  if (bytes.length > byteLimit)
    throw new TooLarge(`The file is larger than ${Math.floor(byteLimit / 1_048_576)} MB. Send a smaller one.`)
  const image = readImage(bytes)
  if (image === null && only === 'images')
    throw new Invalid('Only pictures can be sent here: PNG, JPEG, GIF or WebP.')
  if (image !== null && isPixelBomb(image))
    throw new TooLarge('The picture has too many pixels. Send it in a smaller size.')
  const content = image?.cleaned ?? bytes
  const file = describe(upload.name, content, image)
  await writeRow({ file, sha256: contentHash(content) })
  await store.put(organizationId, content)
  return file
}

function describe(name: string, content: Buffer, image: Image | null): FileRef {
  return {
    id: randomUUID(),
    name: cleanFileName(name),
    mime: image?.mime ?? videoMimeOf(content) ?? 'application/octet-stream',
    bytes: content.length,
    width: image?.width ?? null,
    height: image?.height ?? null,
  }
}
