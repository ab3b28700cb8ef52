import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { failedWith } from '../../lib/api-failure.ts'
import { meQuery } from '../../lib/me.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { setupQuery } from './api.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { Doors, type ReadyShop } from './Doors.tsx'
import { FirstShopForm } from './FirstShopForm.tsx'
import { OwnerForm } from './OwnerForm.tsx'
import { SetupLinkNote } from './SetupLinkNote.tsx'

/** Owner, first shop, three doors. What is done already is skipped, so that a reload goes on where one was. */
export function SetupPage() {
  const { token } = useSearch({ from: '/setup' })
  const setup = useQuery(setupQuery)
  const me = useQuery({ ...meQuery, enabled: setup.data?.needed === false, retry: false })
  const client = useQueryClient()
  const [ready, setReady] = useState<ReadyShop | null>(null)
  const error = setup.error ?? (failedWith(me.error, 'Unauthenticated') ? null : me.error)
  if (error)
    return (
      <DoorFrame title="Quaydesk">
        <ErrorNote error={error} onRetry={() => void Promise.all([setup.refetch(), me.refetch()])} />
      </DoorFrame>
    )
  if (setup.data?.needed) {
    if (typeof token !== 'string' || token === '') return <SetupLinkNote />
    return <OwnerForm token={token} />
  }
  if (me.error) return <Navigate to="/sign-in" />
  if (!me.data)
    return (
      <DoorFrame title="Quaydesk">
        <Skeleton active title={false} />
      </DoorFrame>
    )
  if (ready) return <Doors ready={ready} sandbox={me.data.sandbox} />
  const onReady = (made: ReadyShop) => {
    setReady(made)
    client.setQueryData(meQuery.queryKey, (own) => own && { ...own, shops: [...own.shops, made.shop] })
  }
  if (me.data.shops.length > 0 || !me.data.permissions.includes('shops.manage'))
    return <Navigate to="/inbox" />
  return <FirstShopForm owner={me.data.name} onReady={onReady} />
}
