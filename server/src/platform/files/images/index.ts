import { readGif } from './gif.ts'
import type { Image } from './image.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

/** What the bytes are if they are a whole PNG, JPEG, GIF or WebP; null for everything else, SVG and HTML included. */
export function readImage(bytes: Buffer): Image | null {
  return readPng(bytes) ?? readJpeg(bytes) ?? readGif(bytes) ?? readWebp(bytes)
}

const maxSide = 12_000
const maxPixels = 50_000_000
const maxFrames = 500
const maxPixelsOfAllFrames = 400_000_000

/** Whether a browser would need an unreasonable amount of memory to draw it: few bytes can unpack to gigabytes. */
export function isPixelBomb({ width, height, frames }: Image): boolean {
  const pixels = width * height
  return (
    pixels === 0 ||
    Math.max(width, height) > maxSide ||
    pixels > maxPixels ||
    frames > maxFrames ||
    pixels * frames > maxPixelsOfAllFrames
  )
}

export { type Image, type ImageMime, imageMimes } from './image.ts'
