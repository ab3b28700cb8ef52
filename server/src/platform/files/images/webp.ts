import type { Image } from './image.ts'

/** Chunks that draw (RFC 9649); EXIF and XMP are left out. */
const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Flags of VP8X that announce the chunks left out. */
const exifAndXmp = 0x0c

type Size = { readonly width: number; readonly height: number }

/** Null if the bytes are not a whole WebP. */
export function readWebp(bytes: Buffer): Image | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const kept: Buffer[] = []
  let size: Size | null = null
  let frames = 0
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    const body = bytes.subarray(at + 8, at + 8 + length)
    size ??= sizeOf(type, body)
    if (type === 'ANMF') frames++
    if (drawing.has(type))
      kept.push(type === 'VP8X' ? withoutFlags(bytes, at, next) : bytes.subarray(at, next))
    at = next
  }
  if (size === null) return null
  const content = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(content.length + 4, 4)
  return { mime: 'image/webp', ...size, frames: Math.max(1, frames), cleaned: Buffer.concat([head, content]) }
}

function sizeOf(type: string, body: Buffer): Size | null {
  if (type === 'VP8X' && body.length >= 10)
    return { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 }
  if (type === 'VP8 ' && body.length >= 10)
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
  if (type === 'VP8L' && body.length >= 5) {
    const bits = body.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return null
}

function withoutFlags(bytes: Buffer, at: number, next: number): Buffer {
  const chunk = Buffer.from(bytes.subarray(at, next))
  chunk[8] = (chunk[8] ?? 0) & ~exifAndXmp
  return chunk
}
