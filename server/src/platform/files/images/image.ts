export const imageMimes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type ImageMime = (typeof imageMimes)[number]

/** A picture as its own bytes describe it, whatever its name or sender said. */
export type Image = {
  readonly mime: ImageMime
  /** As it is shown: a photo on its side counts turned. */
  readonly width: number
  readonly height: number
  readonly frames: number
  /**
   * The same picture rebuilt from the parts that draw it: no place, camera or thumbnail, and nothing behind its end, so that a
   * file that is two things at once is only a picture afterwards.
   */
  readonly cleaned: Buffer
}
