import type { Abilities, Conversation } from '@quaydesk/contract'

/** What is held of a conversation before the server has said what its channel takes: as little as every channel takes. */
export const untilTold: Pick<Conversation, 'abilities' | 'contactWindow'> = {
  abilities: { textLength: 10_000, filesPerMessage: 1, takes: 'images', textWithFiles: true, cards: [] },
  contactWindow: { state: 'open', closesAt: null },
}

/** Whether a file may be chosen at all. */
export const takesFiles = ({ takes, filesPerMessage }: Abilities): boolean =>
  takes !== 'text' && filesPerMessage > 0
