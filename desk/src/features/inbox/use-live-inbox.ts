import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLiveEvents } from '../../lib/desk-live.ts'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { viewCountsQuery } from '../../lib/shared-queries.ts'
import { applyEvents, refreshCustomers } from './live-cache.ts'
import { createThrottle } from './model/throttle.ts'
import { inboxKeys } from './query-keys.ts'
import { createRecentEvents } from './recent-events.ts'

const countEveryMs = 2_000
const recent = createRecentEvents(() => Date.now())

/** Keeps what the inbox shows in step with the live connection. */
export function useLiveInbox(): void {
  const client = useQueryClient()
  const { memberId } = useMe()
  const counts = useMemo(
    () =>
      createThrottle(
        () => void client.invalidateQueries({ queryKey: viewCountsQuery.queryKey }),
        countEveryMs,
        () => Date.now(),
      ),
    [client],
  )
  useEffect(() => counts.stop, [counts])
  useLiveEvents((events) => {
    if (events.some((event) => event.type === 'settings' && event.subject === 'tags')) {
      // A tag's name stands in every row that bears it, and no row got a version by the change.
      recent.forget()
      void client.invalidateQueries({ queryKey: inboxKeys.everything })
    }
    recent.add(events)
    applyEvents(client, events, { memberId, now: serverNow() })
    refreshCustomers(client, events)
    if (events.some((event) => event.type === 'conversation')) counts.wish()
  })
  const fetching = useIsFetching({ queryKey: inboxKeys.everything })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that arrived is caught up with the events.
  useEffect(() => {
    applyEvents(client, recent.all(), { memberId, now: serverNow() })
  }, [client, memberId, fetching])
}
