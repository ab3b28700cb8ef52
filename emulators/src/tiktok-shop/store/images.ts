import { createHash } from 'node:crypto'
import { imageSize } from '../../core/image-size.ts'
import type { StoredImage } from './records.ts'
import type { Store } from './store.ts'

/** Keeps a picture under a name made from its bytes; null if it is none. */
export function keepImage(store: Store, bytes: Buffer): StoredImage | null {
  const size = imageSize(bytes)
  if (!size) return null
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${size.mime.slice(6)}`
  const image = { name, ...size, isDrawn: false, bytes }
  store.images.set(name, image)
  return image
}

/**
 * A picture that is drawn when somebody looks at it: drawing all of the sample shop would delay the start.
 * @param what names it, the same in every run
 */
export function keepDrawing(
  store: Store,
  what: string,
  size: { readonly width: number; readonly height: number },
  draw: () => Buffer,
): StoredImage {
  let drawn: Buffer | undefined
  const name = `${createHash('sha256').update(what).digest('hex').slice(0, 32)}.png`
  const image: StoredImage = {
    name,
    mime: 'image/png',
    ...size,
    isDrawn: true,
    get bytes() {
      drawn ??= draw()
      return drawn
    },
  }
  store.images.set(name, image)
  return image
}

/** Keeps a video under a name made from its bytes; null if it is none that the platform takes. */
export function keepVideo(store: Store, bytes: Buffer): StoredImage | null {
  const kind =
    bytes.toString('latin1', 4, 8) === 'ftyp' ? 'mp4' : bytes.readUInt32BE(0) === 0x1a45dfa3 ? 'webm' : null
  if (!kind) return null
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${kind}`
  const video = { name, mime: `video/${kind}`, width: 720, height: 1280, isDrawn: false, bytes }
  store.images.set(name, video)
  return video
}

export const imageUrl = (store: Store, image: Pick<StoredImage, 'name'>): string =>
  `${store.origin}/images/${image.name}`

/** The picture behind an address of ours, whatever host it was called by. */
export function imageByUrl(store: Store, url: string): StoredImage | null {
  const name = /^https?:\/\/[^/]+\/images\/([\w.]+)$/.exec(url)?.[1]
  return (name !== undefined && store.images.get(name)) || null
}
