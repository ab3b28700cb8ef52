import type { ThreadEntry } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { settleDraft } from '../draft-store.ts'
import { arrivedAfterAll, dropPending } from '../model/outbox.ts'
import { outboxStore } from '../outbox-store.ts'

/** Lets go of messages whose sending seemed to fail although the server took them. */
export function useSettled(conversationId: string, entries: readonly ThreadEntry[]): void {
  const client = useQueryClient()
  useEffect(() => {
    for (const clientId of arrivedAfterAll(outboxStore.get(), entries)) {
      outboxStore.update((outbox) => dropPending(outbox, clientId))
      settleDraft(client, { conversationId, mode: 'reply' })
    }
  }, [client, conversationId, entries])
}
