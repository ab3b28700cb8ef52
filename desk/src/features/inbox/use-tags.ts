import { useQuery } from '@tanstack/react-query'
import { inboxApi } from './api.ts'
import { inboxKeys } from './query-keys.ts'

/** The organization's tags, by name. */
export const useTags = () =>
  useQuery({
    queryKey: inboxKeys.tags,
    queryFn: ({ signal }) => inboxApi.tags(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
