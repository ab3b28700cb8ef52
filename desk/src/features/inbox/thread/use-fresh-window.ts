import type { Conversation } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { inboxKeys } from '../query-keys.ts'

/** What the customer writes opens his contact window anew, and only the server knows for how long. */
export function useFreshWindow(conversation: Conversation | undefined): void {
  const client = useQueryClient()
  const summary = conversation?.summary
  const window = conversation?.contactWindow
  const ends = window !== undefined && (window.state === 'closed' || window.closesAt !== null)
  const last = summary?.lastMessage
  const known = useRef<string | null>(null)
  const id = summary?.id
  useEffect(() => {
    const before = known.current
    known.current = last?.id ?? before
    if (before === null || before === known.current || last?.authorKind !== 'customer') return
    if (ends && id) void client.invalidateQueries({ queryKey: inboxKeys.one(id), exact: true })
  }, [client, last, ends, id])
}
