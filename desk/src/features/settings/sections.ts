import type { Permission } from '@quaydesk/contract'
import { useMe } from '../../lib/me.ts'

const sections = [
  { name: 'shops', to: '/settings/shops', needs: 'shops.manage' },
  { name: 'channels', to: '/settings/channels', needs: 'channels.manage' },
  { name: 'team', to: '/settings/team', needs: 'members.manage' },
  { name: 'tags', to: '/settings/tags', needs: 'tags.manage' },
  { name: 'organization', to: '/settings/organization', needs: 'organization.manage' },
  { name: 'me', to: '/settings/me', needs: null },
] as const satisfies { name: string; to: string; needs: Permission | null }[]

/** The settings that the member may change. */
export function useSections() {
  const { permissions } = useMe()
  return sections.filter(({ needs }) => needs === null || permissions.includes(needs))
}
