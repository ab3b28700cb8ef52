import type { Image } from './image.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks that draw (PNG third edition, section 5.6); text, time and EXIF are left out. */
const drawing = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** Null if the bytes are not a whole PNG. */
export function readPng(bytes: Buffer): Image | null {
  if (!bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const kept: Buffer[] = [signature]
  let frames = 0
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return null
    if (drawing.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'fcTL') frames++
    if (type === 'IEND')
      return {
        mime: 'image/png',
        width: bytes.readUInt32BE(16),
        height: bytes.readUInt32BE(20),
        frames: Math.max(1, frames),
        cleaned: Buffer.concat(kept),
      }
    at = end
  }
  return null
}
