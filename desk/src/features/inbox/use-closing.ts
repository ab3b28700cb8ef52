import type { ConversationSummary } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useMe } from '../../lib/me.ts'
import { inboxApi } from './api.ts'
import { closingStore, undoMs } from './closing-store.ts'
import { editSummary } from './live-cache.ts'
import { inboxKeys } from './query-keys.ts'
import { useReportFailure } from './use-report-failure.ts'

/** Painted at once; if the server refuses, what it says holds. */
export function useClosing() {
  const client = useQueryClient()
  const { memberId, name } = useMe()
  const report = useReportFailure()
  const refused = useCallback(
    (id: string) => (failure: unknown) => {
      report(failure)
      return client.invalidateQueries({ queryKey: inboxKeys.one(id) })
    },
    [client, report],
  )
  const close = useCallback(
    ({ id, customerName }: ConversationSummary) => {
      const at = Date.now() + undoMs
      const closing = { at: new Date(at).toISOString(), by: { id: memberId, name } }
      editSummary(client, id, (row) => ({ ...row, closing }))
      closingStore.update(() => ({ conversationId: id, customerName, at, waits: false }))
      inboxApi.close(id).catch((failure: unknown) => {
        closingStore.update((now) => (now?.conversationId === id ? null : now))
        editSummary(client, id, (row) => ({ ...row, closing: null }))
        return refused(id)(failure)
      })
    },
    [client, memberId, name, refused],
  )
  const undo = useCallback(
    (id: string) => {
      editSummary(client, id, (row) => ({ ...row, closing: null }))
      closingStore.update((now) => (now?.conversationId === id ? null : now))
      inboxApi.undoClose(id).catch(refused(id))
    },
    [client, refused],
  )
  return { close, undo }
}
