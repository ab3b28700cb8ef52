import type { Image } from './image.ts'

const extension = 0x21
const picture = 0x2c
const trailer = 0x3b

/** Null if the bytes are not a GIF that ends. */
export function readGif(bytes: Buffer): Image | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 14) return null
  let at = 13 + colourTableLength(bytes[10] ?? 0)
  const kept: Buffer[] = [bytes.subarray(0, at)]
  let frames = 0
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === trailer)
      return {
        mime: 'image/gif',
        width: bytes.readUInt16LE(6),
        height: bytes.readUInt16LE(8),
        frames: Math.max(1, frames),
        cleaned: Buffer.concat([...kept, Buffer.from([trailer])]),
      }
    if (kind !== extension && kind !== picture) return null
    const dataAt = kind === picture ? at + 11 + colourTableLength(bytes[at + 9] ?? 0) : at + 2
    const end = endOfSubBlocks(bytes, dataAt)
    if (end === null) return null
    if (kind === picture) frames++
    if (kind === picture || draws(bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

const colourTableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0)

function endOfSubBlocks(bytes: Buffer, from: number): number | null {
  let at = from
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += length + 1
    if (length === 0) return at
  }
  return null
}

/** Of the extensions, graphic control and the loop count change what one sees; comments and XMP don't. */
function draws(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1]
  if (label === 0xf9) return true
  const name = bytes.toString('latin1', at + 3, at + 14)
  return label === 0xff && (name === 'NETSCAPE2.0' || name === 'ANIMEXTS1.0')
}
