import { Me } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../../lib/api.ts'
import { currentAppearance } from '../../lib/appearance.ts'
import { meQuery } from '../../lib/me.ts'

/**
 * After the server has let somebody in: forgets what was read before, learns who it is, and takes over the
 * language chosen on the way in. `to`: an address of this desk.
 */
export function useEnterDesk(): (to: string) => Promise<void> {
  const client = useQueryClient()
  const router = useRouter()
  return async (to) => {
    client.clear()
    const me = await client.fetchQuery(meQuery)
    const { locale } = currentAppearance()
    if (me.preferences.locale !== locale)
      client.setQueryData(meQuery.queryKey, await api.patch('/api/me', Me, { preferences: { locale } }))
    await router.navigate({ href: to, replace: true })
  }
}
