import type { ConversationFilter } from '@quaydesk/contract'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { filterOf, searchOf } from './address.ts'

/** Which list and which conversation are on the screen: the address holds both. */
export function useInboxAddress() {
  const navigate = useNavigate()
  const { conversationId = null } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  // The same filter stays the same object, whatever else of the address changes.
  const wanted = JSON.stringify(filterOf(search))
  const filter = useMemo(() => JSON.parse(wanted) as ConversationFilter, [wanted])
  const open = useCallback(
    (id: string | null) =>
      void (id
        ? navigate({ to: '/inbox/$conversationId', params: { conversationId: id }, search: (now) => now })
        : navigate({ to: '/inbox', search: (now) => now })),
    [navigate],
  )
  /** Another filter for the list; the open conversation stays. No step of its own on the way back. */
  const narrow = useCallback(
    (next: ConversationFilter) => void navigate({ to: '.', search: searchOf(next), replace: true }),
    [navigate],
  )
  return { conversationId, filter, open, narrow }
}
