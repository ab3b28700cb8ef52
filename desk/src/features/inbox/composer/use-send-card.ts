import type { ConversationSummary } from '@quaydesk/contract'
import { newClientId } from '../client-id.ts'
import type { ChosenCard } from '../model/card-choices.ts'
import { useSend } from '../use-send.ts'

type Wish = { summary: ConversationSummary; lastSeenMessageId: string | null; onSent: () => void }

/** A card goes out at once, as a reply of its own: what is being written stays where it is. */
export function useSendCard({ summary, lastSeenMessageId, onSent }: Wish): (card: ChosenCard) => void {
  const send = useSend()
  return (card) => {
    void send({
      clientId: newClientId(),
      conversationId: summary.id,
      mode: 'reply',
      text: '',
      files: [],
      card,
      at: new Date().toISOString(),
      lastSeenMessageId,
      thenClose: false,
      sendAnyway: false,
      state: 'sending',
      failure: null,
    })
    onSent()
  }
}
