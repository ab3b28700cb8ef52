import { orientationSegment, readOrientation } from './exif-orientation.ts'
import type { Image } from './image.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe

/** Start-of-frame markers C0 to CF, save DHT, JPG and DAC, which share the range (ITU T.81, table B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

type Segment = { readonly marker: number; readonly from: number; readonly to: number; readonly body: Buffer }

/** Null if the bytes are not a JPEG that ends. */
export function readJpeg(bytes: Buffer): Image | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  const kept: Buffer[] = []
  let size: { width: number; height: number } | null = null
  let orientation = 1
  for (let at = 2; at < bytes.length; ) {
    const segment = segmentAt(bytes, at)
    if (segment === null) return null
    const { marker, body } = segment
    at = segment.to
    if (marker === endOfImage) return size && jpeg(kept, size, orientation)
    if (isFrame(marker) && body.length >= 5)
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
    if (isExif(segment)) orientation = readOrientation(body.subarray(6))
    if (draws(segment)) kept.push(bytes.subarray(segment.from, segment.to))
  }
  return null
}

function jpeg(kept: readonly Buffer[], size: { width: number; height: number }, orientation: number): Image {
  const turned = orientation >= 5
  const head = orientation === 1 ? [] : [orientationSegment(orientation)]
  return {
    mime: 'image/jpeg',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    frames: 1,
    cleaned: Buffer.concat([
      Buffer.from([0xff, startOfImage]),
      ...head,
      ...kept,
      Buffer.from([0xff, endOfImage]),
    ]),
  }
}

/** A segment with, after a start of scan, the coded picture up to the next marker. */
function segmentAt(bytes: Buffer, from: number): Segment | null {
  let at = from
  if (bytes[at] !== 0xff) return null
  while (bytes[at + 1] === 0xff) at++
  const marker = bytes[at + 1]
  if (marker === undefined) return null
  if (marker === endOfImage) return { marker, from, to: at + 2, body: Buffer.alloc(0) }
  if (at + 4 > bytes.length) return null
  const length = bytes.readUInt16BE(at + 2)
  const bodyEnd = at + 2 + length
  if (length < 2 || bodyEnd > bytes.length) return null
  const to = marker === startOfScan ? endOfCodedData(bytes, bodyEnd) : bodyEnd
  return { marker, from, to, body: bytes.subarray(at + 4, bodyEnd) }
}

/** FF00 is a coded FF and FFD0 to FFD7 are restarts; any other FF begins the next segment. */
function endOfCodedData(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const isExif = ({ marker, body }: Segment) => marker === 0xe1 && body.toString('latin1', 0, 6) === 'Exif\0\0'

/** Of the application segments only JFIF, colour profiles and Adobe's colour transform change what one sees. */
function draws({ marker, body }: Segment): boolean {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const name = body.toString('latin1', 0, 11)
  if (marker === 0xe0) return name.startsWith('JFIF')
  if (marker === 0xe2) return name === 'ICC_PROFILE'
  return marker === 0xee && name.startsWith('Adobe')
}
