import type { OrderPage, OrdersQuery, ProductPage, ProductsQuery } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import { readChannelProducts, readIdentityOrders } from '../../customers/index.ts'
import type { InboxDeps } from '../deps.ts'
import { findConversation } from '../queries/find-conversation.ts'

/** The orders that a card in this conversation may name. @throws NotFound, and Invalid for a cursor that is none */
export async function readBuyersOrders(
  { db, clock }: InboxDeps,
  actor: Actor,
  conversationId: string,
  { cursor, limit }: OrdersQuery,
): Promise<OrderPage> {
  const { organizationId } = actor
  return db.users.as(actor, async (tx) => {
    const { identityId } = await tx.one(findConversation({ organizationId, id: conversationId }))
    return readIdentityOrders(tx, { organizationId, identityId, cursor, limit, now: clock.now() })
  })
}

/** The products that a card in this conversation may name. @throws NotFound, and Invalid for a cursor that is none */
export async function readProductsOnSale(
  { db }: InboxDeps,
  actor: Actor,
  conversationId: string,
  { search, cursor, limit }: ProductsQuery,
): Promise<ProductPage> {
  const { organizationId } = actor
  return db.users.as(actor, async (tx) => {
    const { channelId } = await tx.one(findConversation({ organizationId, id: conversationId }))
    return readChannelProducts(tx, { organizationId, channelId, search, cursor, limit })
  })
}
