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
  card,
  ...rest
}: Pending): Promise<MessageEntry | NoteEntry> {
  if (mode === 'note') return inboxApi.note(conversationId, clientId, text)
  const { lastSeenMessageId, sendAnyway, thenClose } = rest
  return inboxApi.reply(conversationId, {
    clientId,
    text,
    fileIds: files.map(({ id }) => id),
    ...(card && { card: card.toSend }),
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

type Outcome = { readonly sent: true } | { readonly sent: false; readonly failure: unknown }

async function sendOne(client: QueryClient, pending: Pending): Promise<Outcome> {
  const { clientId, conversationId } = pending
  try {
    applyEntry(client, conversationId, await post(pending))
    outboxStore.update((outbox) => dropPending(outbox, clientId))
    settleDraft(client, pending)
    if (pending.thenClose) offerUndo(client, conversationId)
    return { sent: true }
  } catch (failure) {
    for (const entry of crossedEntries(failure) ?? []) applyEntry(client, conversationId, entry)
    markFailed(pending, failure)
    return { sent: false, failure }
  }
}

function markFailed(pending: Pending, failure: unknown): void {
  outboxStore.update((outbox) =>
    outbox.some((one) => one.clientId === pending.clientId)
      ? putPending(outbox, { ...pending, state: 'failed', failure })
      : outbox,
  )
}

/**
 * Paints own messages at once and sends them one after the other: what follows one that failed is held back with it,
 * for it may make no sense alone. A retry keeps its client id, by which the server knows a message that it has taken
 * already.
 */
export function useSend(): (...parts: readonly Pending[]) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (...parts) => {
      for (const part of parts)
        outboxStore.update((outbox) => putPending(outbox, { ...part, state: 'sending', failure: null }))
      let outcome: Outcome = { sent: true }
      for (const part of parts) {
        if (outcome.sent) outcome = await sendOne(client, part)
        else markFailed(part, outcome.failure)
      }
    },
    [client],
  )
}
