import { QueryCache, QueryClient } from '@tanstack/react-query'
import { failedWith } from '../lib/api-failure.ts'

/** `onSignedOut` is called when any answer says that nobody is signed in (any more). */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (failedWith(error, 'Unauthenticated') && query.queryKey[0] !== 'me') onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        // Live events keep what is on the screen fresh; this is for what was left and comes back.
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // A refusal stays a refusal; only a line that was down is worth another try.
        retry: (failures, error) => failures < 3 && failedWith(error, 'Unreachable'),
        // The server may be this very machine, reachable without any network.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
