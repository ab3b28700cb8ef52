import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { VirtuosoHandle } from 'react-virtuoso'
import { inboxKeys } from '../query-keys.ts'

/** Takes the reader to the newest entry: on request, and with every own message (`sent` grows). */
export function useFollowNewest(conversationId: string, sent: number, endsAtNewest: boolean) {
  const client = useQueryClient()
  const scroller = useRef<VirtuosoHandle>(null)
  const toNewest = useCallback(() => {
    // The newest pages were dropped while the reader was far up: the thread is read from its end again.
    if (!endsAtNewest) void client.resetQueries({ queryKey: inboxKeys.thread(conversationId) })
    else scroller.current?.scrollToIndex({ index: 'LAST', align: 'end', behavior: 'auto' })
  }, [client, conversationId, endsAtNewest])
  const last = useRef(sent)
  useEffect(() => {
    if (last.current === sent) return
    last.current = sent
    toNewest()
  }, [sent, toNewest])
  return { scroller, toNewest }
}
