import { type Colour, drawPng } from '../../core/png.ts'

export type Shape = 'dress' | 'bag' | 'mug' | 'table' | 'trousers' | 'sweater' | 'candle' | 'towel'

/** Whether a point belongs to the thing; across from −1 left to 1 right, down from 0 top to 1 bottom. */
const inside: Readonly<Record<Shape, (across: number, down: number) => boolean>> = {
  dress: (x, y) => y > 0.15 && y < 0.9 && Math.abs(x) < (y < 0.4 ? 0.26 : 0.16 + (y - 0.4) * 0.9),
  bag: (x, y) => {
    const handle = Math.abs(Math.hypot(x, (y - 0.42) * 2) - 0.36) < 0.05 && y < 0.42
    return handle || (y > 0.42 && y < 0.85 && Math.abs(x) < 0.62 - (y - 0.42) * 0.3)
  },
  mug: (x, y) => {
    const handle = Math.abs(Math.hypot(x - 0.42, (y - 0.52) * 2) - 0.24) < 0.06 && x > 0.38
    return handle || (y > 0.28 && y < 0.8 && Math.abs(x) < 0.42)
  },
  table: (x, y) => (y > 0.3 && y < 0.4 && Math.abs(x) < 0.7) || (y >= 0.4 && y < 0.88 && leg(x, y)),
  trousers: (x, y) => y > 0.12 && y < 0.92 && Math.abs(x) < 0.42 && (y < 0.4 || Math.abs(x) > 0.06),
  sweater: (x, y) =>
    (y > 0.2 && y < 0.82 && Math.abs(x) < 0.4) ||
    (y > 0.22 && y < 0.7 && Math.abs(x) < 0.72 && y > Math.abs(x) * 0.6),
  candle: (x, y) => {
    const flame = Math.hypot(x * 3, (y - 0.22) * 3.2) < 0.24
    return flame || (y > 0.36 && y < 0.88 && Math.abs(x) < 0.2)
  },
  towel: (x, y) => y > 0.16 && y < 0.84 && Math.abs(x) < 0.5 && !(y > 0.66 && y < 0.71),
}

const leg = (x: number, y: number): boolean => Math.abs(Math.abs(x) - (0.44 + (y - 0.4) * 0.2)) < 0.05

export const productPictureSize = { width: 300, height: 300 } as const

/** A picture of 300 × 300 points: the thing in its colour, a shade darker towards the foot. */
export function drawProduct(shape: Shape, ground: Colour, figure: Colour): Buffer {
  const { width, height } = productPictureSize
  return drawPng(width, height, (x, y) => {
    const down = y / height
    if (!inside[shape]((2 * x) / width - 1, down)) return ground
    const shade = 1.06 - down * 0.18
    return [figure[0] * shade, figure[1] * shade, figure[2] * shade]
  })
}
