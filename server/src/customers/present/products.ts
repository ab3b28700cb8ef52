import type { Product, Sku } from '@quaydesk/contract'
import { priceRange } from '../price-range.ts'
import type { ProductRow, SkuRow } from '../queries/read-products.ts'
import { moneyOf } from './orders.ts'

export function presentProduct(row: ProductRow, skuRows: readonly SkuRow[]): Product {
  const skus = skuRows.map(presentSku)
  return {
    id: row.id,
    channelId: row.channelId,
    externalId: row.externalId,
    name: row.name,
    status: row.status,
    pictureUrl: row.pictureUrl,
    ...priceRange(skus.map(({ price }) => price)),
    skus,
  }
}

const presentSku = (row: SkuRow): Sku => ({
  id: row.externalId,
  sellerSku: row.sellerSku,
  variant: row.variant,
  price: moneyOf(row.price, row.currency),
  stock: row.stock,
  pictureUrl: row.pictureUrl,
})
