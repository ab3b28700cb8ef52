import { type Colour, drawPng } from '../../core/png.ts'
import { imageUrl, keepDrawing } from '../store/images.ts'
import type { Store } from '../store/store.ts'
import type { NamedPicture } from './phone-state.ts'

type Drawing = {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Of a point whose coordinates run from −1 to 1, y upwards. */
  readonly colourAt: (x: number, y: number) => Colour
}

function sized(width: number, height: number, drawings: readonly Pick<Drawing, 'name' | 'colourAt'>[]) {
  return drawings.map((one) => ({ ...one, width, height }))
}

const white: Colour = [255, 255, 255]
const ink: Colour = [64, 48, 34]
const yellow: Colour = [250, 204, 84]
const red: Colour = [222, 74, 84]
const blue: Colour = [92, 148, 222]

const disc = (x: number, y: number, atX: number, atY: number, radius: number) =>
  Math.hypot(x - atX, y - atY) < radius

const face =
  (mouth: (x: number, y: number) => boolean, tear = false) =>
  (x: number, y: number) => {
    if (tear && Math.hypot((x - 0.34) * 1.4, y + 0.14) < 0.13) return blue
    if (disc(x, y, -0.32, 0.24, 0.1) || disc(x, y, 0.32, 0.24, 0.1) || mouth(x, y)) return ink
    return disc(x, y, 0, 0, 0.86) ? yellow : white
  }

const inHeart = (x: number, y: number) => {
  const [across, up] = [x * 1.35, y * 1.35 + 0.15]
  return (across ** 2 + up ** 2 - 1) ** 3 - across ** 2 * up ** 3 < 0
}

const drawParcel = (x: number, y: number): Colour => {
  if (Math.abs(x) > 0.72 || Math.abs(y) > 0.62) return white
  if (Math.abs(x) < 0.12) return [232, 200, 150]
  return y > 0.3 ? [176, 128, 76] : [198, 150, 96]
}

/** The own drawings that buyers send as stickers. */
const stickers: readonly Drawing[] = sized(96, 96, [
  { name: 'smile', colourAt: face((x, y) => Math.abs(Math.hypot(x, y - 0.05) - 0.5) < 0.06 && y < -0.16) },
  {
    name: 'sad',
    colourAt: face((x, y) => Math.abs(Math.hypot(x, y + 0.72) - 0.4) < 0.06 && y > -0.5, true),
  },
  { name: 'surprised', colourAt: face((x, y) => disc(x, y, 0, -0.36, 0.18)) },
  { name: 'heart', colourAt: (x: number, y: number) => (inHeart(x, y) ? red : white) },
  { name: 'parcel', colourAt: drawParcel },
])

const mixed = (one: Colour, other: Colour, share: number): Colour => [
  Math.round(one[0] + (other[0] - one[0]) * share),
  Math.round(one[1] + (other[1] - one[1]) * share),
  Math.round(one[2] + (other[2] - one[2]) * share),
]

const cloth = (x: number, y: number): Colour =>
  mixed([127, 163, 138], [154, 188, 162], 0.5 + 0.5 * Math.sin(x * 9 + Math.sin(y * 4) * 1.6))

/** A dress whose zip is torn, a dented box, a mug in two pieces: what buyers send without a word. */
const pictures: readonly Drawing[] = sized(480, 360, [
  {
    name: 'torn zip',
    colourAt: (x, y) => {
      const gap = 0.05 + Math.max(0, -y) * 0.22
      if (Math.abs(x) < gap) return [232, 222, 208]
      return Math.abs(Math.abs(x) - gap) < 0.045 && Math.sin(y * 60) > -0.2 ? [52, 62, 56] : cloth(x, y)
    },
  },
  {
    name: 'dented box',
    colourAt: (x, y) => {
      const edge = 0.7 - 0.3 * Math.exp(-((x - 0.3) ** 2 + (y - 0.5) ** 2) * 12)
      if (Math.abs(x) > 0.78 || y > edge || y < -0.72)
        return mixed([206, 201, 192], [176, 170, 160], 0.5 - y / 2)
      return Math.abs(x) < 0.1 ? [226, 204, 164] : mixed([170, 124, 76], [204, 158, 104], 0.5 + y / 2)
    },
  },
  {
    name: 'broken mug',
    colourAt: (x, y) => {
      const crack = Math.abs(x - 0.05 - 0.12 * Math.sin(y * 9)) < 0.035
      if (Math.abs(x) < 0.48 && Math.abs(y) < 0.6)
        return crack ? [236, 238, 242] : mixed([111, 124, 148], [139, 151, 173], 0.5 + x)
      return Math.abs(Math.hypot(x - 0.52, y) - 0.26) < 0.07 && x > 0.48 ? [111, 124, 148] : [228, 231, 238]
    },
  },
])

/** At each start, because a chat that was kept names them. */
export function keepDrawings(store: Store): void {
  stickersOf(store)
  samplePicturesOf(store)
}

export const stickersOf = (store: Store): NamedPicture[] => stickers.map((one) => kept(store, one))
export const samplePicturesOf = (store: Store): NamedPicture[] => pictures.map((one) => kept(store, one))

function kept(store: Store, { name, width, height, colourAt }: Drawing): NamedPicture {
  const draw = () => drawPng(width, height, (x, y) => colourAt((x / width) * 2 - 1, 1 - (y / height) * 2))
  const image = keepDrawing(store, `drawing of ${name}`, { width, height }, draw)
  return { name, url: imageUrl(store, image), width, height }
}
