import type { CardKind, CardToSend, Order, Product, ShownCard } from '@quaydesk/contract'

/** A card as it is chosen: what is sent, and what its bubble shows until the server answers. */
export type ChosenCard = { readonly toSend: CardToSend; readonly shown: ShownCard }

export const productCard = ({
  externalId: productId,
  name,
  pictureUrl,
  lowestPrice,
  highestPrice,
  status,
}: Product): ChosenCard => ({
  toSend: { kind: 'product-card', card: { productId } },
  shown: { of: 'product', name, pictureUrl, lowestPrice, highestPrice, status },
})

export type OrderChoice = ChosenCard & {
  readonly key: string
  /** What tells it from the others of its kind: the parcel's number, the piece's name. */
  readonly label: string
}

/** What of an order can be sent: the order itself, each of its parcels and, once it has arrived, a return of each of its pieces. */
export function orderChoices(order: Order, cards: readonly CardKind[]): OrderChoice[] {
  const { externalId: orderId, lines, parcels, status } = order
  const arrived = status === 'delivered' || status === 'completed'
  const choices: OrderChoice[] = [
    {
      key: 'order',
      label: '',
      toSend: { kind: 'order-card', card: { orderId } },
      shown: shownOrder(order),
    },
    ...parcels.map(
      ({ externalId: packageId, trackingNumber }): OrderChoice => ({
        key: `parcel ${packageId}`,
        label: trackingNumber ?? packageId,
        toSend: { kind: 'logistics-card', card: { orderId, packageId } },
        shown: shownOrder(order, { packageId }),
      }),
    ),
    ...lines.flatMap(({ skuId, name, variant, cancelled }): OrderChoice[] =>
      skuId === null || cancelled || !arrived
        ? []
        : [
            {
              key: `return ${skuId}`,
              label: [name, variant].filter(Boolean).join(' · '),
              toSend: { kind: 'return-card', card: { orderId, skuId } },
              shown: shownOrder(order, { skuId }),
            },
          ],
    ),
  ]
  const keys = new Set<string>()
  return choices.filter(({ key, toSend }) => cards.includes(toSend.kind) && !keys.has(key) && keys.add(key))
}

function shownOrder(
  { status, placedAt, total, lines, parcels }: Order,
  { skuId, packageId }: { skuId?: string; packageId?: string } = {},
): ShownCard {
  const line = lines.find((one) => one.skuId === skuId) ?? lines[0]
  const parcel = parcels.find(({ externalId }) => externalId === packageId) ?? parcels[0]
  return {
    of: 'order',
    status,
    placedAt,
    total,
    line: line
      ? { name: line.name, variant: line.variant, pictureUrl: line.pictureUrl, quantity: line.quantity }
      : null,
    moreLines: Math.max(0, lines.length - 1),
    parcel: parcel
      ? {
          status: parcel.status,
          carrier: parcel.carrier,
          trackingNumber: parcel.trackingNumber,
          latest: parcel.events[0] ?? null,
        }
      : null,
  }
}
