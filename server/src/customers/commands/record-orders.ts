import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { changedSince } from '../changed-since.ts'
import type { OrderFact } from '../facts.ts'
import { keyOf, newestOf } from '../newest.ts'
import { orderRow } from '../order-row.ts'
import { keysOf, type Written } from '../queries/keys.ts'
import { deleteLines, insertLines, lockOrders, type NewLine, upsertOrders } from '../queries/write-orders.ts'
import { announceOrders } from './announce-customers.ts'

/**
 * Keeps orders as a platform showed them. The same order may come any number of times and in any order: the latest reading
 * stands. Whoever looks at the buyer is told if something changed.
 */
export async function recordOrders(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  facts: readonly OrderFact[],
): Promise<void> {
  if (facts.length === 0) return
  const now = clock.now()
  const orders = newestOf(facts)
  const rows = new Map(orders.map((order) => [keyOf(order), orderRow(order)]))
  const before = await tx.rows(lockOrders(keysOf(orders)))
  const written = await tx.rows(
    upsertOrders({ orders: [...rows.values()].map(({ lines, ...row }) => ({ ...row, id: newId(now) })) }),
  )
  const changed = changedSince(before, written)
  if (changed.length === 0) return
  await tx.run(
    deleteLines({
      organizationIds: changed.map(({ organizationId }) => organizationId),
      orderIds: changed.map(({ id }) => id),
    }),
  )
  await tx.run(insertLines({ lines: changed.flatMap((order) => linesOf(order, rows.get(keyOf(order)))) }))
  await announceOrders(tx, changed, now)
}

function linesOf(order: Written, row: ReturnType<typeof orderRow> | undefined): NewLine[] {
  if (row === undefined) throw new Error('An order was written that nobody gave.')
  const { organization_id, shop_id, channel_id } = row
  return row.lines.map((line) => ({ ...line, organization_id, shop_id, channel_id, order_id: order.id }))
}
