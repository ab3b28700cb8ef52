import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Accounts } from './Accounts.tsx'
import { AppPanel } from './AppPanel.tsx'
import { connectionsQuery } from './api.ts'
import { BackLink } from './BackLink.tsx'
import { SandboxPanel } from './SandboxPanel.tsx'

/** From the seller's app to the platform's question whether it may in; the answer leads to ReturnPage. */
export function ConnectPage() {
  const { sandbox } = useMe()
  const { data, error, refetch } = useQuery(connectionsQuery)
  return (
    <>
      <BackLink />
      {sandbox !== null && <SandboxPanel />}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {data && (
        <>
          <AppPanel
            apps={data.apps.filter(
              ({ kind, environment }) => kind === 'tiktok-shop' && environment === 'live',
            )}
          />
          <Accounts accounts={data.authorizations.filter(({ kind }) => kind === 'tiktok-shop')} />
        </>
      )}
    </>
  )
}
