import { Channel } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { channelsQuery } from '../../../lib/shared-queries.ts'

type ChannelChange = { name?: string; allowedOrigins?: string[]; disabled?: boolean }

/** Changes a channel, unless somebody else did since it was read. The list is read again either way. */
export function useChangeChannel(channel: Channel) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ChannelChange) =>
      api.patch(`/api/channels/${channel.id}`, Channel, { ...change, version: channel.version }),
    onSettled: () => client.invalidateQueries(channelsQuery),
  })
}
