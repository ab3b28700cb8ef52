import { useQuery } from '@tanstack/react-query'
import { usePermission } from '../lib/me.ts'
import { viewCountsQuery } from '../lib/shared-queries.ts'

/** How many conversations wait for an answer, where the member may see them; nothing until it is known. */
export function useWaitingCount(): number {
  const enabled = usePermission('conversations.read')
  return useQuery({ ...viewCountsQuery, enabled }).data?.waiting ?? 0
}
