import type { Colour } from '../../core/png.ts'
import type { Shape } from './draw-product.ts'

export type SampleProduct = {
  readonly title: string
  readonly description: string
  readonly category: string
  readonly shape: Shape
  readonly ground: Colour
  readonly figure: Colour
  readonly code: string
  readonly price: string
  readonly sizes: readonly string[]
  readonly colours: readonly string[]
}

/** Invented: what a small brand for clothes and the home might sell. */
export const sampleProducts: readonly SampleProduct[] = [
  {
    title: 'Linen waist dress',
    description:
      '<p>Washed linen, tie waist, pockets. The model is 5 ft 9 and wears S.</p><p>Bust S 34 in, M 36 in, L 39 in, XL 42 in.</p>',
    category: "Women's dresses",
    shape: 'dress',
    ground: [223, 233, 225],
    figure: [127, 163, 138],
    code: 'LWD',
    price: '48.90',
    sizes: ['S', 'M', 'L', 'XL'],
    colours: ['Sage', 'Sand'],
  },
  {
    title: 'Rattan tote',
    description: '<p>Hand-woven, cotton lining, holds a 13 inch laptop. 15 × 12 × 5 in.</p>',
    category: 'Handbags',
    shape: 'bag',
    ground: [240, 230, 214],
    figure: [196, 154, 99],
    code: 'RTO',
    price: '62.00',
    sizes: [],
    colours: ['Natural', 'Walnut'],
  },
  {
    title: 'Stoneware mug, set of two',
    description: '<p>320 ml each, safe in dishwasher and microwave.</p>',
    category: 'Drinkware',
    shape: 'mug',
    ground: [228, 231, 238],
    figure: [111, 124, 148],
    code: 'SMG',
    price: '29.50',
    sizes: [],
    colours: ['Slate', 'Oat'],
  },
  {
    title: 'Oak side table',
    description: '<p>Solid oak, ships flat, ten minutes to build. 18 in wide, 20 in high, carries 65 lb.</p>',
    category: 'Side tables',
    shape: 'table',
    ground: [239, 231, 221],
    figure: [169, 121, 74],
    code: 'OST',
    price: '139.00',
    sizes: [],
    colours: ['Oak'],
  },
  {
    title: 'Wide-leg trousers',
    description: '<p>High rise, crease at the front, 29 in inseam. Runs one size large.</p>',
    category: "Women's trousers",
    shape: 'trousers',
    ground: [232, 227, 235],
    figure: [92, 84, 110],
    code: 'WLT',
    price: '44.00',
    sizes: ['XS', 'S', 'M', 'L'],
    colours: ['Plum', 'Black'],
  },
  {
    title: 'Merino crew sweater',
    description: '<p>Extra-fine merino, 12 gauge. Hand wash cold, dry flat.</p>',
    category: 'Knitwear',
    shape: 'sweater',
    ground: [235, 229, 222],
    figure: [176, 84, 70],
    code: 'MCS',
    price: '79.00',
    sizes: ['S', 'M', 'L', 'XL'],
    colours: ['Brick', 'Navy'],
  },
  {
    title: 'Beeswax candle, three',
    description: '<p>Pure beeswax, cotton wick, about 30 hours each.</p>',
    category: 'Candles',
    shape: 'candle',
    ground: [245, 238, 220],
    figure: [222, 180, 92],
    code: 'BWC',
    price: '24.00',
    sizes: [],
    colours: ['Honey'],
  },
  {
    title: 'Waffle bath towel',
    description: '<p>Cotton waffle weave, 28 × 55 in, dries fast.</p>',
    category: 'Towels',
    shape: 'towel',
    ground: [222, 234, 240],
    figure: [120, 158, 178],
    code: 'WBT',
    price: '32.00',
    sizes: ['28 x 55 in', '36 x 70 in'],
    colours: ['Mist', 'Clay'],
  },
]
