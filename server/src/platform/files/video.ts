export const videoMimes = ['video/mp4', 'video/quicktime', 'video/webm'] as const
export type VideoMime = (typeof videoMimes)[number]

/** Boxes with which a QuickTime file may begin that says nothing of its brand (QuickTime File Format, 2001). */
const quicktimeBoxes: readonly string[] = ['moov', 'mdat', 'wide']

/** Brands of files that hold pictures or only sound in the same box format (ISO 14496-12). */
const notVideo = /^(?:heic|heix|hevc|mif1|msf1|avif|avis|M4A |M4B |crx )$/

/** By what the bytes begin with, never by what a sender calls them; null for what is no video of the three kinds that browsers play. */
export function videoMimeOf(bytes: Buffer): VideoMime | null {
  if (bytes.length < 12) return null
  if (bytes.readUInt32BE(0) === 0x1a45dfa3)
    return bytes.subarray(0, 64).includes('webm', 0, 'latin1') ? 'video/webm' : null
  const box = bytes.toString('latin1', 4, 8)
  if (quicktimeBoxes.includes(box)) return 'video/quicktime'
  if (box !== 'ftyp') return null
  const brand = bytes.toString('latin1', 8, 12)
  if (brand === 'qt  ') return 'video/quicktime'
  return notVideo.test(brand) ? null : 'video/mp4'
}
