import type { CardToSend } from '@quaydesk/contract'
import { Conflict, Invalid } from '../platform/errors.ts'
import type { ContactWindow, ReplyRules } from './reply-rules.ts'

type Reply = {
  readonly text: string
  readonly files: readonly { readonly mime: string }[]
  readonly card: CardToSend | null
}

/**
 * What a channel would not take is refused before it is queued, while its author can still change it.
 * @throws Invalid with a sentence that says what to do
 */
export function refuseUnsendable(
  { text, files, card }: Reply,
  rules: Omit<ReplyRules, 'contactWindow'>,
): void {
  if (card !== null && (text.trim() !== '' || files.length > 0))
    throw new Invalid('A card goes out by itself. Send the words and files as another reply.')
  if (card !== null && !rules.cards.includes(card.kind))
    throw new Invalid('This channel takes no such card. Send the customer its words instead.', {
      kind: card.kind,
    })
  if (text.length > rules.textLength)
    throw new Invalid(
      `This channel takes texts of up to ${rules.textLength} characters. Send the rest as another reply.`,
      { textLength: rules.textLength },
    )
  if (files.length === 0) return
  const taken =
    rules.takes === 'anything' ||
    (rules.takes === 'images' && files.every(({ mime }) => mime.startsWith('image/')))
  if (!taken || rules.filesPerMessage === 0)
    throw new Invalid(
      rules.takes === 'images' && rules.filesPerMessage > 0
        ? 'This channel takes pictures and no other files. Take the others off.'
        : 'This channel takes no files. Take them off.',
    )
  if (files.length > rules.filesPerMessage)
    throw new Invalid(
      `This channel takes ${rules.filesPerMessage} file(s) in one message. Send the others as further replies.`,
      { filesPerMessage: rules.filesPerMessage },
    )
  if (!rules.textWithFiles && text.trim() !== '')
    throw new Invalid('This channel takes words or a picture in one message. Send them as two replies.')
}

/** @throws Conflict if the platform would refuse whatever is written now */
export function refuseOutsideWindow(window: ContactWindow): void {
  if (window.state === 'closed')
    throw new Conflict(
      'The platform lets nobody write to this customer now. Once he writes, orders or sends something back you can.',
      {
        closedAt: window.closedAt === null ? null : new Date(window.closedAt).toISOString(),
      },
    )
}
