import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { changedSince } from '../changed-since.ts'
import type { ReviewFact } from '../facts.ts'
import { keyOf, newestOf } from '../newest.ts'
import { keysOf } from '../queries/keys.ts'
import { lockReviews, upsertReviews } from '../queries/write-reviews.ts'
import { reviewRow } from '../review-row.ts'
import { announceOrders } from './announce-customers.ts'

/** Keeps what buyers wrote of products; in any order and any number of times, before or after their order. */
export async function recordReviews(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  facts: readonly ReviewFact[],
): Promise<void> {
  if (facts.length === 0) return
  const now = clock.now()
  const reviews = newestOf(facts)
  const before = await tx.rows(lockReviews(keysOf(reviews)))
  const rows = reviews.map((fact) => ({ ...reviewRow(fact), id: newId(now) }))
  const changed = new Set(
    changedSince(before, await tx.rows(upsertReviews({ reviews: rows }))).map((row) => keyOf(row)),
  )
  const orders = reviews.flatMap(({ orderExternalId, ...fact }) =>
    orderExternalId !== null && changed.has(keyOf(fact)) ? [{ ...fact, externalId: orderExternalId }] : [],
  )
  await announceOrders(tx, orders, now)
}
