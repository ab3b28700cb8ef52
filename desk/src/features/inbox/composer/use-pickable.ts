import type { Order, Product } from '@quaydesk/contract'
import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { inboxApi } from '../api.ts'
import { inboxKeys } from '../query-keys.ts'

type Page<T> = { items: T[]; nextCursor: string | null }
type Ask<T> = (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>

/** A list to choose from. While the answer to other words is on its way the old one stays, and is stale. */
function usePickable<T>(queryKey: QueryKey, ask: Ask<T>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // Orders move on while the picker is closed.
    staleTime: 0,
  })
  return {
    items: query.data?.pages.flatMap(({ items }) => items) ?? [],
    more: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
    isPending: query.isPending,
    isFetching: query.isFetching,
    isStale: query.isPlaceholderData,
    isError: query.isError,
    error: query.error,
  }
}
export type Pickable<T> = Omit<ReturnType<typeof usePickable>, 'items'> & { items: readonly T[] }

export const useProducts = (conversationId: string, search: string): Pickable<Product> =>
  usePickable<Product>(inboxKeys.products(conversationId, search), (cursor, signal) =>
    inboxApi.products(conversationId, search, cursor, signal),
  )

export const useOrders = (conversationId: string): Pickable<Order> =>
  usePickable<Order>(inboxKeys.orders(conversationId), (cursor, signal) =>
    inboxApi.orders(conversationId, cursor, signal),
  )
