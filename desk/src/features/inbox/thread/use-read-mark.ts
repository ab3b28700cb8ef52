import type { ConversationSummary, ThreadEntry } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { inboxApi } from '../api.ts'
import { editSummary } from '../live-cache.ts'
import { asRead, readUpTo } from '../model/unread.ts'
import { usePageVisible } from '../use-page-visible.ts'

/** Marks as read what stands on a screen that somebody can see. */
export function useReadMark(summary: ConversationSummary | undefined, entries: readonly ThreadEntry[]): void {
  const client = useQueryClient()
  const visible = usePageVisible()
  const messageId = readUpTo(entries)
  const id = summary?.id
  const unread = summary?.unread ?? false
  useEffect(() => {
    if (!visible || !unread || !id || !messageId) return
    editSummary(client, id, asRead)
    // Unheard, it stays unread for the server and is marked again the next time it is opened.
    inboxApi.markRead(id, messageId).catch(() => undefined)
  }, [client, visible, unread, id, messageId])
}
