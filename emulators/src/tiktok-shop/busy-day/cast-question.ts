import type { Random } from '../../core/random.ts'
import { addBuyer } from '../store/buyers.ts'
import type { Buyer, Shop } from '../store/chat-model.ts'
import type { Store } from '../store/store.ts'
import type { Order, Product } from '../store/trade-model.ts'
import type { Kind, Language } from './kinds.ts'
import { orderFor } from './order-for.ts'
import { nicknameOf } from './people.ts'
import { sizesOf, type Truth, truthOf } from './truth.ts'

export type Cast = {
  readonly buyer: Buyer
  readonly order: Order | null
  readonly product: Product
  readonly truth: Truth
}

/** Sizes of what is worn: only there does anybody ask which is his. */
const worn = /^(X*S|M|X*L)$/

/**
 * A buyer in whose life the question makes sense: with an order that waits, is under way or has come, made for him in
 * the shop. Apps hear of it by webhooks, as of any other.
 * @throws Error in a shop without products
 */
export function castQuestion(store: Store, shop: Shop, random: Random, kind: Kind, language: Language): Cast {
  const [first, ...others] = [...store.products.values()].filter(
    (one) =>
      one.shopId === shop.id &&
      one.status === 'ACTIVATE' &&
      (kind !== 'size' || sizesOf(one).some((size) => worn.test(size))),
  )
  if (!first) throw new Error(`The shop ${shop.name} sells nothing that a busy day could be about.`)
  const product = random.pick([first, ...others])
  const buyer = addBuyer(store, nicknameOf(random, language))
  const sku = product.skus[random.between(0, product.skus.length - 1)]
  const order = sku ? orderFor(store, shop, buyer, sku, random, kind) : null
  return { buyer, order, product, truth: truthOf(store, shop, product, sku, order) }
}
