import type { Card, ShownCard } from '@quaydesk/contract'
import {
  type NumberOnChannel,
  numberKeyOf,
  readOrdersByNumber,
  readProductsByNumber,
} from '../../customers/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { shownCardOf } from '../shown-card.ts'

type Carrying = { readonly channelId: string; readonly card: Card | null }
type Carried = { readonly channelId: string; readonly card: Card }

/** Looks up what cards show: a few statements for however many messages, none where no card is among them. */
export async function showCards(
  tx: Tx,
  {
    organizationId,
    messages,
    now,
  }: { readonly organizationId: string; readonly messages: readonly Carrying[]; readonly now: number },
): Promise<(message: Carrying) => ShownCard | null> {
  const cards = messages.flatMap(({ channelId, card }) => (card === null ? [] : [{ channelId, card }]))
  if (cards.length === 0) return () => null
  const numbersOf = (idOf: (card: Card) => string | null) => distinctNumbers(cards, idOf)
  const orders = await readOrdersByNumber(tx, {
    organizationId,
    numbers: numbersOf((card) => ('orderId' in card ? card.orderId : null)),
    now,
  })
  const products = await readProductsByNumber(tx, {
    organizationId,
    numbers: numbersOf((card) => ('productId' in card ? card.productId : null)),
  })
  return ({ channelId, card }) =>
    card === null
      ? null
      : shownCardOf(card, {
          product: (externalId) => products.get(numberKeyOf({ channelId, externalId })),
          order: (externalId) => orders.get(numberKeyOf({ channelId, externalId })),
        })
}

function distinctNumbers(cards: readonly Carried[], idOf: (card: Card) => string | null): NumberOnChannel[] {
  const numbers = new Map<string, NumberOnChannel>()
  for (const { channelId, card } of cards) {
    const externalId = idOf(card)
    if (externalId === null) continue
    const number = { channelId, externalId }
    numbers.set(numberKeyOf(number), number)
  }
  return [...numbers.values()]
}
