import { namedId } from '../../core/identifiers.ts'
import type { Shop } from '../store/chat-model.ts'
import type { Store } from '../store/store.ts'

/** Invented words, taken in turn. */
const words = [
  [5, 'Lovely', 'The colour is just as in the picture.'],
  [2, 'Too small', 'Ordered my usual size and it pinches. Sending it back.'],
  [4, 'Good', 'Took a while to come, but well packed.'],
  [1, 'Broken', 'One of the two arrived in pieces.'],
] as const

/** A review for every order that has arrived, two days later. */
export function seedReviews(store: Store, shop: Shop): void {
  let turn = 0
  for (const order of store.orders.values()) {
    const line = order.lines[0]
    if (order.shopId !== shop.id || order.deliveredAt === null || !line) continue
    const [rating, title, content] = words[turn++ % words.length] ?? words[0]
    const id = namedId('review', order.id)
    store.reviews.set(id, {
      id,
      shopId: shop.id,
      buyerUserId: order.buyerUserId,
      orderId: order.id,
      productId: line.productId,
      skuId: line.skuId,
      rating,
      title,
      content,
      createdAt: order.deliveredAt + 2 * 86_400,
    })
  }
}
