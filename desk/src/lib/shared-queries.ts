import { Channel, MemberRef, ViewCounts } from '@quaydesk/contract'
import { queryOptions } from '@tanstack/react-query'
import { api, type Shape } from './api.ts'

/** Some lists come bare, some as one page; none of these has a second page. */
const listOf = <T>(item: Shape<T>): Shape<T[]> => ({
  parse(value) {
    const items = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items
    if (!Array.isArray(items)) throw new TypeError('A list was expected.')
    return items.map((one) => item.parse(one))
  },
})

// The first word of a key is the subject of the live event that makes it stale.

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => api.get('/api/channels', listOf(Channel), { signal }),
})

export const memberRefsQuery = queryOptions({
  queryKey: ['members', 'refs'],
  queryFn: ({ signal }) => api.get('/api/members/refs', listOf(MemberRef), { signal }),
})

export const viewCountsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: ({ signal }) => api.get('/api/conversations/counts', ViewCounts, { signal }),
})
