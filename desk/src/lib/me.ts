import { Me, type Permission, type Preferences, type Shop } from '@quaydesk/contract'
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get('/api/me', Me, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in. Only below the desk's shell, which is not drawn for anybody else. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

export const usePermission = (permission: Permission): boolean => useMe().permissions.includes(permission)

export const useShops = (): Shop[] => useMe().shops

/** Changes the member's own preferences; painted at once, taken back if the server refuses. */
export function useChangePreferences() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (preferences: Partial<Preferences>) => api.patch('/api/me', Me, { preferences }),
    onMutate: async (preferences) => {
      await client.cancelQueries({ queryKey: meQuery.queryKey })
      const before = client.getQueryData(meQuery.queryKey)
      if (before) {
        const after = { ...before, preferences: { ...before.preferences, ...preferences } }
        client.setQueryData(meQuery.queryKey, after)
      }
      return before
    },
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
    onError: (_error, _preferences, before) => {
      if (before) client.setQueryData(meQuery.queryKey, before)
    },
  })
}
