import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { failedWith } from '../../../lib/api-failure.ts'
import { useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AuthorizeButton } from './AuthorizeButton.tsx'
import { connectionsQuery, platformShopsQuery } from './api.ts'
import { BackLink } from './BackLink.tsx'
import { ChooseShops } from './ChooseShops.tsx'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'

/** The last step: which of our shops each shop of the seller account feeds. */
export function ChooseShopsPage() {
  const t = useTexts(connectLocales)
  const { authorizationId } = useParams({ from: '/desk/settings/channels/tiktok-shop/$authorizationId' })
  const { data: shops, error, refetch } = useQuery(platformShopsQuery(authorizationId))
  const account = useQuery(connectionsQuery).data?.authorizations.find(({ id }) => id === authorizationId)
  const ended = failedWith(error, 'Invalid') || failedWith(error, 'Conflict')
  return (
    <>
      <BackLink />
      <Panel title={t('shops.title', { name: account?.sellerName ?? '…' })} text={t('shops.text')}>
        {error && !ended && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {ended && account && (
          <>
            <p role="alert" className={styles.note}>
              {t('shops.unread')}
            </p>
            <AuthorizeButton appId={account.appId} again />
          </>
        )}
        {!shops && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        {shops?.length === 0 && <EmptyNote title={t('shops.none')} text={t('shops.none.text')} />}
        {shops && shops.length > 0 && (
          <ChooseShops key={authorizationId} authorizationId={authorizationId} offered={shops} />
        )}
      </Panel>
    </>
  )
}
