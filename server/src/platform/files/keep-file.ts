import { randomUUID } from 'node:crypto'
import { Invalid, TooLarge } from '../errors.ts'
import { cleanFileName } from './file-name.ts'
import type { FileRef } from './file-ref.ts'
import { contentHash, type FileStore } from './file-store.ts'
import { type Image, isPixelBomb, readImage } from './images/index.ts'

/** The largest file anyone may send, in bytes. */
export const fileByteLimit = 10 * 1024 * 1024

export type KeptFile = { readonly file: FileRef; readonly sha256: Buffer }

/**
 * Says what a file is, has its row written and puts its bytes on disk. The row is the caller's to write: it knows who may see it. It
 * comes first, for bytes without a row are removed by whoever removes the last row of the same content.
 * @param writeRow must have committed when it resolves
 * @param only 'images' where nothing else is taken (visitors)
 * @throws Invalid, TooLarge
 */
export async function keepFile(
  store: FileStore,
  upload: { organizationId: string; name: string; bytes: Buffer; only: 'images' | 'anything' },
  writeRow: (kept: KeptFile) => Promise<unknown>,
): Promise<FileRef> {
  const { organizationId, bytes, only } = upload
  if (bytes.length === 0) throw new Invalid('The file is empty. Choose another one.')
  if (bytes.length > fileByteLimit) throw new TooLarge('The file is larger than 10 MB. Send a smaller one.')
  const image = readImage(bytes)
  if (image === null && only === 'images')
    throw new Invalid('Only pictures can be sent here: PNG, JPEG, GIF or WebP.')
  if (image !== null && isPixelBomb(image))
    throw new TooLarge('The picture has too many pixels. Send it in a smaller size.')
  const content = image?.cleaned ?? bytes
  const file = describe(upload.name, content.length, image)
  await writeRow({ file, sha256: contentHash(content) })
  await store.put(organizationId, content)
  return file
}

function describe(name: string, bytes: number, image: Image | null): FileRef {
  return {
    id: randomUUID(),
    name: cleanFileName(name),
    mime: image?.mime ?? 'application/octet-stream',
    bytes,
    width: image?.width ?? null,
    height: image?.height ?? null,
  }
}
