import type { Card, Order, OrderLine, Product, ShownCard } from '@quaydesk/contract'

/** Products and orders by their numbers on one channel. */
export type Known = {
  product(number: string): Product | undefined
  order(number: string): Order | undefined
}

/** What a card's product or order is now; null if it isn't known (yet), and of coupons, which no platform tells us. */
export function shownCardOf(card: Card, known: Known): ShownCard | null {
  if ('productId' in card) {
    const product = known.product(card.productId)
    return product === undefined ? null : productShown(product)
  }
  if ('couponId' in card) return null
  const order = known.order(card.orderId)
  return order === undefined ? null : orderShown(order, card)
}

const productShown = ({ name, pictureUrl, lowestPrice, highestPrice, status }: Product): ShownCard => ({
  of: 'product',
  name,
  pictureUrl,
  lowestPrice,
  highestPrice,
  status,
})

function orderShown(
  { status, placedAt, total, lines, parcels }: Order,
  { skuId, packageId }: Extract<Card, { orderId: string }>,
): ShownCard {
  const line = lines.find((one) => one.skuId === skuId) ?? lines[0] ?? null
  const parcel = parcels.find(({ externalId }) => externalId === packageId) ?? parcels[0] ?? null
  return {
    of: 'order',
    status,
    placedAt,
    total,
    line: line && lineShown(line),
    moreLines: Math.max(0, lines.length - 1),
    parcel: parcel && {
      status: parcel.status,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      latest: parcel.events[0] ?? null,
    },
  }
}

const lineShown = ({ name, variant, pictureUrl, quantity }: OrderLine) => ({
  name,
  variant,
  pictureUrl,
  quantity,
})
