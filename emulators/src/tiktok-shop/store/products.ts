import { namedId } from '../../core/identifiers.ts'
import { announce } from '../webhooks.ts'
import type { Shop } from './chat-model.ts'
import { type Store, secondsNow } from './store.ts'
import type { Product, ProductStatus, Sku } from './trade-model.ts'

export type NewProduct = {
  readonly title: string
  readonly description: string
  readonly category: string
  readonly images: readonly string[]
  readonly variants: readonly Pick<Sku, 'sellerSku' | 'price' | 'inventory' | 'attributes'>[]
}

/** Same shop and title, same ids. */
export function addProduct(store: Store, shop: Shop, wanted: NewProduct, now = secondsNow(store)): Product {
  const id = `17${namedId('product', shop.id, wanted.title).slice(2)}`
  const product: Product = {
    id,
    shopId: shop.id,
    title: wanted.title,
    description: wanted.description,
    category: wanted.category,
    images: wanted.images,
    skus: wanted.variants.map((variant) => ({
      ...variant,
      productId: id,
      id: `17${namedId('sku', id, variant.sellerSku).slice(2)}`,
    })),
    createdAt: now,
    updatedAt: now,
    status: 'ACTIVATE',
  }
  store.products.set(product.id, product)
  return product
}

export function setProductStatus(store: Store, product: Product, status: ProductStatus, reason = ''): void {
  product.status = status
  product.updatedAt = secondsNow(store)
  announce(store, product.shopId, 5, {
    product_id: product.id,
    status,
    suspended_reason: reason,
    update_time: product.updatedAt,
  })
}

/** By its id, over all shops. */
export function skuById(store: Store, id: string): Sku | null {
  for (const product of store.products.values()) for (const sku of product.skus) if (sku.id === id) return sku
  return null
}
