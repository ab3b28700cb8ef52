import type { Customer, Order } from '@quaydesk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { inboxApi } from '../api.ts'
import { inboxKeys } from '../query-keys.ts'

/** A customer's orders: the first page comes with him, each further one when it is asked for. */
export function useOrders({ id, orders: first }: Customer) {
  const [wanted, setWanted] = useState(false)
  const query = useInfiniteQuery({
    // Below the customer's key: an event about him makes these pages stale as well.
    queryKey: [...inboxKeys.customer(id), 'orders', first.nextCursor],
    queryFn: ({ pageParam, signal }) => inboxApi.customerOrders(id, pageParam, signal),
    initialPageParam: first.nextCursor,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: wanted && first.nextCursor !== null,
  })
  const pages = query.data?.pages ?? []
  // An order that was placed in between moves all others down by one.
  const byId = new Map([first, ...pages].flatMap(({ items }) => items).map((order) => [order.id, order]))
  const orders: Order[] = [...byId.values()]
  const loadMore = () => {
    if (!wanted) setWanted(true)
    else if (query.isError && pages.length === 0) void query.refetch()
    else void query.fetchNextPage()
  }
  return {
    orders,
    more: pages.length === 0 ? first.nextCursor !== null : query.hasNextPage,
    loadMore,
    loading: query.isFetching,
    error: query.error,
  }
}
