import type { Conversation, ConversationSummary } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { viewCountsQuery } from '../../lib/shared-queries.ts'
import { inboxApi } from './api.ts'
import { applyEvents, knownSummary } from './live-cache.ts'
import { inboxKeys } from './query-keys.ts'
import { offeredMs, snoozeStore } from './snooze-store.ts'
import { useReportFailure } from './use-report-failure.ts'

/** Painted at once, in every list that loses or gains the row; if the server refuses, what it says holds. */
export function useSnoozing() {
  const client = useQueryClient()
  const { memberId } = useMe()
  const report = useReportFailure()
  const paint = useCallback(
    (conversation: ConversationSummary) =>
      applyEvents(client, [{ type: 'conversation', conversation }], { memberId, now: serverNow() }),
    [client, memberId],
  )
  const settle = useCallback(
    async (before: ConversationSummary, asked: Promise<unknown>) => {
      try {
        await asked
        await client.invalidateQueries({ queryKey: viewCountsQuery.queryKey })
      } catch (failure) {
        report(failure)
        snoozeStore.update(() => null)
        // What came live meanwhile has a higher version and holds.
        paint(before)
        await client.invalidateQueries({ queryKey: inboxKeys.one(before.id) })
      }
    },
    [client, paint, report],
  )
  const snooze = useCallback(
    (summary: ConversationSummary, until: string) => {
      const { id, customerName } = summary
      paint({ ...summary, snoozedUntil: until })
      snoozeStore.update(() => ({ conversationId: id, customerName, until, at: Date.now() + offeredMs }))
      void settle(summary, inboxApi.snooze(id, until))
    },
    [paint, settle],
  )
  const bringBack = useCallback(
    (id: string) => {
      snoozeStore.update((now) => (now?.conversationId === id ? null : now))
      const opened = client.getQueryData<Conversation>(inboxKeys.one(id))
      const summary = opened?.summary ?? knownSummary(client, id)
      if (!summary) {
        inboxApi.unsnooze(id).catch(report)
        return
      }
      paint({ ...summary, snoozedUntil: null })
      void settle(summary, inboxApi.unsnooze(id))
    },
    [client, paint, report, settle],
  )
  return { snooze, bringBack }
}
