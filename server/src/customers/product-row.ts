import type { ProductFact, SkuFact } from './facts.ts'
import { readingColumns } from './reading-columns.ts'
import { searchText } from './search-text.ts'
import { digestOf, instant, storable, storableOrNull } from './stored-values.ts'

const mostSkus = 500
const words = 500
const number = 100
const descriptionLength = 20_000
/** Enough for the name and the variants of a product with hundreds of them. */
const searchLength = 8_000

/** A product's columns, named as in the table. */
export function productRow(fact: ProductFact) {
  const content = {
    name: storable(fact.name, words),
    description: storable(fact.description, descriptionLength),
    status: fact.status,
    platform_status: storable(fact.platformStatus, number),
    picture_url: fact.pictureUrl,
    search_text: searchTextOf(fact),
    platform_updated_at: instant(fact.updatedAt),
  }
  const skus = fact.skus.slice(0, mostSkus).map(skuRow)
  return {
    ...readingColumns(fact),
    ...content,
    digest: digestOf([content, skus]),
    skus,
  }
}
export type ProductColumns = ReturnType<typeof productRow>

const skuRow = (sku: SkuFact, place: number) => ({
  place,
  external_id: sku.externalId,
  seller_sku: storableOrNull(sku.sellerSku, number),
  variant: storable(sku.variant, words),
  currency: sku.price?.currency ?? null,
  price: sku.price?.amount ?? null,
  stock: sku.stock,
  picture_url: sku.pictureUrl,
})

/** Variants repeat themselves ("S · sage", "M · sage"), so each word stands once. */
function searchTextOf({ name, externalId, skus }: ProductFact): string {
  const variants = skus.flatMap(({ variant, sellerSku }) => [variant, sellerSku ?? ''])
  const once = new Set(searchText(variants.join(' ')).split(' '))
  const text = [searchText(name), externalId, ...once].join(' ')
  return storable(text, searchLength).trim()
}
