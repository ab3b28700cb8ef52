import type { ConversationSummary, MemberRef } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { inboxApi } from './api.ts'
import { editSummary } from './live-cache.ts'
import { inboxKeys } from './query-keys.ts'
import { useReportFailure } from './use-report-failure.ts'

/** Gives a conversation to a member, or back to everyone (null). Painted at once, taken back if somebody was quicker. */
export function useAssignment() {
  const client = useQueryClient()
  const report = useReportFailure()
  return useCallback(
    async ({ id, assignee: expected }: ConversationSummary, member: MemberRef | null) => {
      editSummary(client, id, (row) => ({ ...row, assignee: member }))
      try {
        await (member ? inboxApi.assign(id, member.id, expected?.id ?? null) : inboxApi.release(id))
      } catch (failure) {
        report(failure)
        editSummary(client, id, (row) => ({ ...row, assignee: expected }))
        await client.invalidateQueries({ queryKey: inboxKeys.one(id) })
      }
    },
    [client, report],
  )
}
