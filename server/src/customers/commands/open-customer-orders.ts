import type { OrderPage, OrdersQuery } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import { findCustomerId } from '../queries/read-customer.ts'
import { readCustomerOrders } from './read-orders.ts'

type Deps = { readonly db: Pick<Database, 'users'>; readonly clock: Clock }

/** A page of a customer's orders, as far as the member's shops go. @throws NotFound, and Invalid for a cursor that is none */
export async function openCustomerOrders(
  { db, clock }: Deps,
  actor: Actor,
  customerId: string,
  { cursor, limit }: OrdersQuery,
): Promise<OrderPage> {
  const { organizationId } = actor
  return db.users.as(actor, async (tx) => {
    await tx.one(findCustomerId({ organizationId, customerId }))
    return readCustomerOrders(tx, { organizationId, customerId, cursor, limit, now: clock.now() })
  })
}
