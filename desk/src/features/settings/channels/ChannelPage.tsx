import { useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useShops } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { useNow } from '../../../lib/time.ts'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AuthorizationPanel } from './AuthorizationPanel.tsx'
import { BackLink } from './BackLink.tsx'
import styles from './ChannelPage.module.css'
import { connectLocales } from './connect-locales.ts'
import { troublesOf } from './connection-troubles.ts'
import { FlowPanel } from './FlowPanel.tsx'
import { Health } from './Health.tsx'
import { ProofPanel } from './ProofPanel.tsx'
import { Troubles } from './Troubles.tsx'
import { useWatchedChannels } from './use-watched-channels.ts'

const lookEveryMs = 10_000

/** A channel's light, what it follows from, and the proof that nothing is missing. */
export function ChannelPage() {
  const t = useTexts(connectLocales)
  const now = useNow()
  const shops = useShops()
  const { channelId } = useParams({ from: '/desk/settings/channels/$channelId' })
  const { data: channels, error, refetch } = useWatchedChannels(lookEveryMs)
  const channel = channels?.find(({ id }) => id === channelId)
  const connection = channel?.connection
  const fine =
    channel?.health.state === 'healthy' && (!connection || troublesOf(connection, now).length === 0)
  return (
    <>
      <BackLink />
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!channels && !error && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {channels && !channel && <EmptyNote title={t('page.missing')} />}
      {channel && (
        <>
          <h2 className={styles.name}>
            <ChannelMark kind={channel.kind} /> {channel.name}
            <span>{shops.find(({ id }) => id === channel.shopId)?.name}</span>
          </h2>
          <Panel title={t('light.title')} text={t('light.text')}>
            <Health health={channel.health} />
            {connection && <Troubles connection={connection} />}
            {fine && <p className={styles.quiet}>{t('light.fine')}</p>}
            {!connection && <p className={styles.quiet}>{t('page.plain')}</p>}
          </Panel>
        </>
      )}
      {channel && connection && (
        <>
          <AuthorizationPanel connection={connection} />
          <FlowPanel connection={connection} />
          <ProofPanel channelId={channel.id} proofs={connection.proofs} />
        </>
      )}
    </>
  )
}
