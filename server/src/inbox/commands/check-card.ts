import type { Card, CardToSend } from '@quaydesk/contract'
import { readIdentityOrder, readProductsByNumber } from '../../customers/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Invalid } from '../../platform/errors.ts'
import type { Conversation } from '../conversation.ts'

type Place = Pick<Conversation, 'organizationId' | 'channelId' | 'identityId'>

/**
 * A card may name only what belongs to the conversation: an order of its buyer, a product of its channel. Of coupons nothing is known
 * here, the platform judges them.
 * @throws Invalid
 */
export async function checkCard(
  tx: Tx,
  place: Place,
  { kind, card }: CardToSend,
  now: number,
): Promise<void> {
  if (kind === 'product-card' && 'productId' in card) return checkProduct(tx, place, card.productId)
  if (kind === 'coupon-card' && 'couponId' in card) return
  const ofOrder = kind === 'order-card' || kind === 'logistics-card' || kind === 'return-card'
  if (!ofOrder || !('orderId' in card))
    throw new Invalid('This card names something of another kind. Choose it again.', { kind })
  if (kind === 'return-card' && card.skuId === undefined)
    throw new Invalid('A return card is about one piece of the order. Choose the piece.')
  await checkOrder(tx, place, card, now)
}

async function checkProduct(tx: Tx, { organizationId, channelId }: Place, externalId: string): Promise<void> {
  const known = await readProductsByNumber(tx, { organizationId, numbers: [{ channelId, externalId }] })
  if (known.size === 0)
    throw new Invalid('This product is not sold on this channel. Choose one of its own products.')
}

async function checkOrder(
  tx: Tx,
  { organizationId, identityId }: Place,
  { orderId, packageId, skuId }: Extract<Card, { orderId: string }>,
  now: number,
): Promise<void> {
  const order = await readIdentityOrder(tx, { organizationId, identityId, externalId: orderId, now })
  if (order === null)
    throw new Invalid('This order is not one of this customer’s. Choose one of his own orders.')
  if (packageId !== undefined && !order.parcels.some(({ externalId }) => externalId === packageId))
    throw new Invalid('This parcel is not one of the order’s. Choose it again.')
  if (skuId !== undefined && !order.lines.some((line) => line.skuId === skuId))
    throw new Invalid('This piece is not in the order. Choose it again.')
}
