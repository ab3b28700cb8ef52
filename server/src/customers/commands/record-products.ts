import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { changedSince } from '../changed-since.ts'
import type { ProductFact } from '../facts.ts'
import { keyOf, newestOf } from '../newest.ts'
import { productRow } from '../product-row.ts'
import { keysOf, type Written } from '../queries/keys.ts'
import {
  deleteSkus,
  insertSkus,
  lockProducts,
  type NewSku,
  upsertProducts,
} from '../queries/write-products.ts'

/** Keeps what a shop sells; in any order and any number of times. */
export async function recordProducts(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  facts: readonly ProductFact[],
): Promise<void> {
  if (facts.length === 0) return
  const now = clock.now()
  const products = newestOf(facts)
  const rows = new Map(products.map((product) => [keyOf(product), productRow(product)]))
  const before = await tx.rows(lockProducts(keysOf(products)))
  const written = await tx.rows(
    upsertProducts({ products: [...rows.values()].map(({ skus, ...row }) => ({ ...row, id: newId(now) })) }),
  )
  const changed = changedSince(before, written)
  if (changed.length === 0) return
  await tx.run(
    deleteSkus({
      organizationIds: changed.map(({ organizationId }) => organizationId),
      productIds: changed.map(({ id }) => id),
    }),
  )
  await tx.run(insertSkus({ skus: changed.flatMap((product) => skusOf(product, rows.get(keyOf(product)))) }))
}

function skusOf(product: Written, row: ReturnType<typeof productRow> | undefined): NewSku[] {
  if (row === undefined) throw new Error('A product was written that nobody gave.')
  const { organization_id, shop_id, channel_id } = row
  return row.skus.map((sku) => ({ ...sku, organization_id, shop_id, channel_id, product_id: product.id }))
}
