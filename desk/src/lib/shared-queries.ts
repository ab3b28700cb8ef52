import { Channel, MemberRef, page, ViewCounts } from '@quaydesk/contract'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

// The first word of a key is the subject of the live event that makes it stale.

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => api.get('/api/channels', Channel.array(), { signal }),
})

export const memberRefsQuery = queryOptions({
  queryKey: ['members', 'refs'],
  queryFn: ({ signal }) =>
    api.get('/api/members/refs', page(MemberRef), { signal }).then(({ items }) => items),
})

export const viewCountsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: ({ signal }) => api.get('/api/conversations/counts', ViewCounts, { signal }),
})
