import { useLocation, useNavigate } from '@tanstack/react-router'
import { useLiveEvents } from '../lib/desk-live.ts'

/** Whoever comes straight from the setup has written as a buyer in another tab: the message is open on return. */
export function useOpenFirst(): void {
  const navigate = useNavigate()
  const { openFirst } = useLocation().state
  useLiveEvents((events) => {
    if (!openFirst) return
    const first = events.find((event) => event.type === 'conversation')
    if (!first) return
    void navigate({
      to: '/inbox/$conversationId',
      params: { conversationId: first.conversation.id },
      replace: true,
    })
  })
}
