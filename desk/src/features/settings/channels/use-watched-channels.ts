import type { Channel } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { channelsQuery } from '../../../lib/shared-queries.ts'

const whileFetchingMs = 3_000

export const isFetchingPast = ({ connection }: Channel): boolean =>
  connection !== null &&
  connection.authorization.state === 'active' &&
  connection.backfill.finishedAt === null

/**
 * The channels, read again every so often: progress and looks at the platform are no events, there would be too many.
 * @param everyMs while nothing of the past is being fetched; false = only on events
 */
export function useWatchedChannels(everyMs: number | false) {
  return useQuery({
    ...channelsQuery,
    refetchInterval: ({ state }) => (state.data?.some(isFetchingPast) ? whileFetchingMs : everyMs),
  })
}
