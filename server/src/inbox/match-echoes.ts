import type { Card, MessageKind } from '@quaydesk/contract'

/** A message of ours of which the platform has told nothing yet. */
export type Uncertain = {
  readonly id: string
  readonly kind: MessageKind
  readonly text: string
  readonly card: Card | null
}

/** A message that the platform shows as the seller's. */
export type SellersMessage = {
  readonly content: { readonly kind: MessageKind; readonly text: string; readonly card?: Card }
}

/** What platforms do to texts on their way: they trim them and join their spaces. */
const spoken = (text: string) => text.trim().replace(/\s+/g, ' ')

const sameCard = (one: Card | null, other: Card | undefined) =>
  JSON.stringify(Object.entries(one ?? {}).sort()) === JSON.stringify(Object.entries(other ?? {}).sort())

/**
 * Which message of ours one is that comes back from the platform. Of pictures only the kind can be compared, for the platform gives
 * them names of its own; of one conversation only one message is on its way at a time, so that is enough.
 */
export function echoOf<T extends Uncertain>(uncertain: readonly T[], { content }: SellersMessage): T | null {
  const same = uncertain.find(
    ({ kind, text, card }) =>
      kind === content.kind && spoken(text) === spoken(content.text) && sameCard(card, content.card),
  )
  return same ?? null
}
