import type { Conversation, MessageEntry, NoteEntry } from '@quaydesk/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { serverNow } from '../../lib/server-clock.ts'
import { inboxApi } from './api.ts'
import { closingStore, replyWaitMs } from './closing-store.ts'
import { settleDraft } from './draft-store.ts'
import { applyEntry, knownSummary } from './live-cache.ts'
import { closingAfter } from './model/closing.ts'
import { crossedEntries } from './model/crossed.ts'
import { dropPending, type Pending, putPending } from './model/outbox.ts'
import { outboxStore } from './outbox-store.ts'
import { inboxKeys } from './query-keys.ts'

function post({
  conversationId,
  mode,
  clientId,
  text,
  files,
  ...rest
}: Pending): Promise<MessageEntry | NoteEntry> {
  if (mode === 'note') return inboxApi.note(conversationId, clientId, text)
  const { lastSeenMessageId, sendAnyway, thenClose } = rest
  return inboxApi.reply(conversationId, {
    clientId,
    text,
    fileIds: files.map(({ id }) => id),
    lastSeenMessageId,
    ...(sendAnyway && { sendAnyway }),
    ...(thenClose && { thenClose }),
  })
}

function offerUndo(client: QueryClient, conversationId: string): void {
  const known = client.getQueryData<Conversation>(inboxKeys.one(conversationId))
  const summary = known?.summary ?? knownSummary(client, conversationId)
  const now = Date.now()
  const waiting = {
    conversationId,
    customerName: summary?.customerName ?? '',
    at: now + replyWaitMs,
    waits: true,
  }
  // A fast channel has taken the reply before its sender hears that it is queued.
  const told = summary?.closing ? summary : null
  const clock = { now, ahead: serverNow() - now, replyWaitMs }
  closingStore.update(() => (told ? closingAfter(waiting, told, clock) : waiting))
}

/**
 * Paints an own message at once and sends it. A retry keeps its client id, by which the server knows a message
 * that it has taken already.
 */
export function useSend(): (pending: Pending) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (pending) => {
      const { clientId, conversationId } = pending
      outboxStore.update((outbox) => putPending(outbox, { ...pending, state: 'sending', failure: null }))
      try {
        applyEntry(client, conversationId, await post(pending))
        outboxStore.update((outbox) => dropPending(outbox, clientId))
        settleDraft(client, pending)
        if (pending.thenClose) offerUndo(client, conversationId)
      } catch (failure) {
        for (const entry of crossedEntries(failure) ?? []) applyEntry(client, conversationId, entry)
        outboxStore.update((outbox) =>
          outbox.some((one) => one.clientId === clientId)
            ? putPending(outbox, { ...pending, state: 'failed', failure })
            : outbox,
        )
      }
    },
    [client],
  )
}
