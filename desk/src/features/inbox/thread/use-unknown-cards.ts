import type { ThreadEntry } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hasUnknownCard } from '../model/unknown-cards.ts'
import { inboxKeys } from '../query-keys.ts'

/** A card's product or order is fetched while the card stands there already: usually in a second or two. */
const lookAgainAfterMs = [2_000, 6_000, 20_000, 60_000]

/** Looks again for what fresh cards show, a few times. */
export function useUnknownCards(conversationId: string, entries: readonly ThreadEntry[]): void {
  const client = useQueryClient()
  const unknown = hasUnknownCard(entries, Date.now())
  useEffect(() => {
    if (!unknown) return
    const timers = lookAgainAfterMs.map((ms) =>
      setTimeout(
        () => void client.invalidateQueries({ queryKey: inboxKeys.thread(conversationId), exact: true }),
        ms,
      ),
    )
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [client, conversationId, unknown])
}
