import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import {
  type CustomerOfShop,
  findCustomersOfOrders,
  findCustomersOfParcels,
} from '../queries/customers-of-buyers.ts'
import { keysOf } from '../queries/keys.ts'

type Key = { readonly organizationId: string; readonly channelId: string; readonly externalId: string }

/** Tells those who look at the buyers of these orders. */
export async function announceOrders(tx: Tx, orders: readonly Key[], now: number): Promise<void> {
  if (orders.length > 0)
    await announceCustomers(tx, await tx.rows(findCustomersOfOrders(keysOf(orders))), now)
}

/** Tells those who look at the buyers of what is in these parcels. */
export async function announceParcels(tx: Tx, parcels: readonly Key[], now: number): Promise<void> {
  if (parcels.length > 0)
    await announceCustomers(tx, await tx.rows(findCustomersOfParcels(keysOf(parcels))), now)
}

/** One event per customer and shop, however much changed. */
export async function announceCustomers(
  tx: Tx,
  customers: readonly CustomerOfShop[],
  now: number,
): Promise<void> {
  await appendEvents(
    tx,
    customers.map(({ organizationId, shopId, customerId }) => ({
      organizationId,
      shopId,
      conversationId: null,
      kind: 'customer.changed' as const,
      subjectId: customerId,
      memberId: null,
      at: now,
    })),
  )
}
