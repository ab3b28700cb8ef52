import { namedId } from '../../core/identifiers.ts'
import type { Shop } from '../store/chat-model.ts'
import { keepDrawing } from '../store/images.ts'
import { addProduct } from '../store/products.ts'
import { type Store, secondsNow } from '../store/store.ts'
import type { Coupon, Product } from '../store/trade-model.ts'
import { drawProduct, productPictureSize } from './draw-product.ts'
import { type SampleProduct, sampleProducts } from './sample-products.ts'

const day = 86_400

/** Products of a shop, the same in every market at that market's price. */
export function seedProducts(store: Store, shop: Shop): Product[] {
  const inPounds = shop.currency === 'GBP'
  return sampleProducts.map((sample, place) => {
    const image = keepDrawing(store, sample.title, productPictureSize, () =>
      drawProduct(sample.shape, sample.ground, sample.figure),
    )
    const price = inPounds ? (Number(sample.price) * 0.8).toFixed(2) : sample.price
    return addProduct(
      store,
      shop,
      {
        title: sample.title,
        description: sample.description,
        category: sample.category,
        images: [image.name],
        variants: variantsOf(sample).map((attributes) => ({
          sellerSku: [sample.code, ...attributes.map(({ value }) => value.slice(0, 2).toUpperCase())].join(
            '-',
          ),
          price,
          inventory: store.random.between(3, 140),
          attributes,
        })),
      },
      secondsNow(store) - (200 - place * 9) * day,
    )
  })
}

/** One that can be sent, and three that can't: for those who come back, of the platform, and over. */
export function seedCoupons(store: Store, shop: Shop): void {
  const now = secondsNow(store)
  const coupon = (title: string, differing: Partial<Coupon>): void => {
    const id = namedId('coupon', shop.id, title)
    store.coupons.set(id, {
      id,
      shopId: shop.id,
      title,
      percentOff: 10,
      threshold: '40.00',
      from: now - 5 * day,
      until: now + 25 * day,
      createdBy: 'SELLER',
      display: 'CHAT',
      segment: 'ALL',
      ...differing,
    })
  }
  coupon('Ten per cent for a chat', {})
  coupon('Welcome back', { percentOff: 15, segment: 'REPEAT_CUSTOMERS', display: 'REGULAR' })
  coupon('Platform week', { createdBy: 'PLATFORM', display: 'REGULAR' })
  coupon('Summer goodbye', { from: now - 90 * day, until: now - 30 * day, display: 'REGULAR' })
}

function variantsOf(sample: SampleProduct): { name: string; value: string }[][] {
  return sample.colours.flatMap((colour) => {
    const ofColour = { name: 'Color', value: colour }
    return sample.sizes.length === 0
      ? [[ofColour]]
      : sample.sizes.map((size) => [ofColour, { name: 'Size', value: size }])
  })
}
