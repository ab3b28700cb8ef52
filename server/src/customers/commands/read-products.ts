import type { Product, ProductPage } from '@quaydesk/contract'
import type { Tx } from '../../platform/db/index.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/index.ts'
import { cutPage, PlaceCursor, placeCursor } from '../../platform/place.ts'
import { groupedBy } from '../grouped-by.ts'
import { presentProduct } from '../present/products.ts'
import {
  findProductsByNumber,
  findSkus,
  listChannelProducts,
  type ProductRow,
  searchProducts,
} from '../queries/read-products.ts'
import { searchWords } from '../search-text.ts'
import { type NumberOnChannel, numberKeyOf } from './read-orders.ts'

const usualPage = 20
/** Who finds more than this looks for another word. */
const mostFound = 500

type ProductsAsked = {
  readonly organizationId: string
  readonly channelId: string
  readonly search?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** What a channel sells, last changed first; with a search only what has every word of it. @throws Invalid for a cursor that is none */
export async function readChannelProducts(tx: Tx, asked: ProductsAsked): Promise<ProductPage> {
  const { organizationId, channelId, search, cursor, limit = usualPage } = asked
  const [after, afterId] = cursor === undefined ? [null, null] : decodeCursor(cursor, PlaceCursor)
  const found = await tx.rows(
    listChannelProducts({
      organizationId,
      channelId,
      foundIds: search === undefined ? null : await find(tx, organizationId, channelId, search),
      afterAt: after === null ? null : new Date(after),
      afterId,
      limit: limit + 1,
    }),
  )
  const { rows, last } = cutPage(found, limit)
  return {
    items: await wholeProducts(tx, organizationId, rows),
    nextCursor: last === null ? null : encodeCursor(placeCursor(last)),
  }
}

async function find(tx: Tx, organizationId: string, channelId: string, search: string): Promise<string[]> {
  const words = searchWords(search)
  const found = await tx.rows(searchProducts({ organizationId, channelId, words, most: mostFound }))
  return found.map(({ id }) => id)
}

/** Products that cards or messages name, by `numberKeyOf`; those that are not there, or may not be seen, are left out. */
export async function readProductsByNumber(
  tx: Tx,
  { organizationId, numbers }: { organizationId: string; numbers: readonly NumberOnChannel[] },
): Promise<ReadonlyMap<string, Product>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx.rows(
    findProductsByNumber({
      organizationId,
      channelIds: numbers.map(({ channelId }) => channelId),
      externalIds: numbers.map(({ externalId }) => externalId),
    }),
  )
  const products = await wholeProducts(tx, organizationId, rows)
  return new Map(products.map((product) => [numberKeyOf(product), product]))
}

async function wholeProducts(
  tx: Tx,
  organizationId: string,
  rows: readonly ProductRow[],
): Promise<Product[]> {
  if (rows.length === 0) return []
  const skus = await tx.rows(findSkus({ organizationId, productIds: rows.map(({ id }) => id) }))
  const skusOf = groupedBy(skus, ({ productId }) => productId)
  return rows.map((row) => presentProduct(row, skusOf.get(row.id) ?? []))
}
