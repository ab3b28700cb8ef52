import { BarChartOutlined, InboxOutlined, SettingOutlined } from '@ant-design/icons'
import type { Permission } from '@quaydesk/contract'
import type { ComponentType } from 'react'
import { useMe } from '../lib/me.ts'

type Destination = {
  to: '/inbox' | '/figures' | '/settings'
  name: 'inbox' | 'figures' | 'settings'
  key: string
  Icon: ComponentType
  /** Any of these opens it; none: everybody. */
  needs: Permission[]
}

const destinations: Destination[] = [
  { to: '/inbox', name: 'inbox', key: 'g i', Icon: InboxOutlined, needs: ['conversations.read'] },
  {
    to: '/figures',
    name: 'figures',
    key: 'g f',
    Icon: BarChartOutlined,
    needs: ['figures.read', 'figures.read-own'],
  },
  { to: '/settings', name: 'settings', key: 'g s', Icon: SettingOutlined, needs: [] },
]

export function useDestinations(): Destination[] {
  const { permissions } = useMe()
  return destinations.filter(
    ({ needs }) => needs.length === 0 || needs.some((need) => permissions.includes(need)),
  )
}
