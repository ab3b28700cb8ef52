const widest = 240
const highest = 180
const unknown = { width: 116, height: 82 }

/** The size at which a picture stands in the thread: its own if that is small, its shape in any case. */
export function pictureSize(width: number | null, height: number | null): { width: number; height: number } {
  if (!width || !height) return unknown
  const scale = Math.min(1, widest / width, highest / height)
  return { width: Math.max(24, Math.round(width * scale)), height: Math.max(24, Math.round(height * scale)) }
}

const videoWidest = 240
const videoHighest = 260
const unknownVideo = { width: 240, height: 150 }

/** The size at which a video plays in the thread: as large as there is room, for its controls need some. */
export function videoSize(width: number | null, height: number | null): { width: number; height: number } {
  if (!width || !height) return unknownVideo
  const scale = Math.min(videoWidest / width, videoHighest / height)
  return { width: Math.max(96, Math.round(width * scale)), height: Math.max(96, Math.round(height * scale)) }
}
