import { Tag, TagUse } from '@quaydesk/contract'
import { queryOptions } from '@tanstack/react-query'
import { api, noAnswer } from '../../../lib/api.ts'

/** The key under which the inbox reads them, too: what changes here is read anew there. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => api.get('/api/tags', Tag.array(), { signal }),
})

export const tagUsesQuery = queryOptions({
  queryKey: ['tags', 'uses'],
  queryFn: async ({ signal }) => {
    const uses = await api.get('/api/tags/uses', TagUse.array(), { signal })
    return new Map(uses.map(({ tagId, conversations }) => [tagId, conversations]))
  },
  // Conversations get and lose tags without an event of the tag's.
  staleTime: 0,
})

export const tagsApi = {
  create: (name: string) => api.post('/api/tags', Tag, { name }),
  rename: (id: string, name: string) => api.patch(`/api/tags/${id}`, Tag, { name }),
  remove: (id: string) => api.delete(`/api/tags/${id}`, noAnswer),
}
