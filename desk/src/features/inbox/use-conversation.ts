import type { Conversation } from '@quaydesk/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { inboxApi } from './api.ts'
import { knownSummary } from './live-cache.ts'
import { untilTold } from './model/abilities.ts'
import { inboxKeys } from './query-keys.ts'

/** A conversation with the viewer's drafts. Until the server has answered, what the list knows is shown. */
export function useConversation(id: string) {
  const client = useQueryClient()
  return useQuery<Conversation>({
    queryKey: inboxKeys.one(id),
    queryFn: ({ signal }) => inboxApi.conversation(id, signal),
    staleTime: 0,
    placeholderData: () => {
      const summary = knownSummary(client, id)
      return summary && { summary, drafts: [], ...untilTold }
    },
  })
}
