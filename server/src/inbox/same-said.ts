import type { Card, MessageKind } from '@quaydesk/contract'

/** What a message says, as far as it comes back from a platform unchanged. */
export type Said = {
  readonly kind: MessageKind
  readonly text: string
  readonly card?: Card | null
}

/** What platforms do to texts on their way: they trim them and join their spaces. */
const spoken = (text: string) => text.trim().replace(/\s+/g, ' ')

const shown = (card: Card | null | undefined) => JSON.stringify(Object.entries(card ?? {}).sort())

/** Whether a message that a platform shows may be one that we sent. Pictures have other names there, so these are alike by their kind. */
export const isSameSaid = (one: Said, other: Said): boolean =>
  one.kind === other.kind && spoken(one.text) === spoken(other.text) && shown(one.card) === shown(other.card)
