import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { changedSince } from '../changed-since.ts'
import type { ReturnFact } from '../facts.ts'
import { keyOf, newestOf } from '../newest.ts'
import { keysOf } from '../queries/keys.ts'
import { lockReturns, upsertReturns } from '../queries/write-returns.ts'
import { returnRow } from '../return-row.ts'
import { announceOrders } from './announce-customers.ts'

/** Keeps returns, refunds, replacements and cancellations; in any order and any number of times, before or after their order. */
export async function recordReturns(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  facts: readonly ReturnFact[],
): Promise<void> {
  if (facts.length === 0) return
  const now = clock.now()
  const returns = newestOf(facts)
  const before = await tx.rows(lockReturns(keysOf(returns)))
  const rows = returns.map((fact) => ({ ...returnRow(fact), id: newId(now) }))
  const changed = new Set(
    changedSince(before, await tx.rows(upsertReturns({ returns: rows }))).map((row) => keyOf(row)),
  )
  const orders = returns
    .filter((fact) => changed.has(keyOf(fact)))
    .map(({ orderExternalId, ...fact }) => ({ ...fact, externalId: orderExternalId }))
  await announceOrders(tx, orders, now)
}
