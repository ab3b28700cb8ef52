import type { Channel, ChannelConnection } from '@quaydesk/contract'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../lib/texts.ts'
import styles from './ChannelPanel.module.css'
import { connectLocales } from './connect-locales.ts'
import { PastLine } from './PastLine.tsx'
import { Troubles } from './Troubles.tsx'
import { isFetchingPast } from './use-watched-channels.ts'

/** What a connected shop's channel adds to its row: what wants a look, how far its past is, and the way to all of it. */
export function Connection({ channel, connection }: { channel: Channel; connection: ChannelConnection }) {
  const t = useTexts(connectLocales)
  return (
    <>
      {channel.disabledAt === null && <Troubles connection={connection} />}
      {isFetchingPast(channel) && (
        <p className={styles.past} role="status">
          <PastLine backfill={connection.backfill} />
        </p>
      )}
      <Link
        to="/settings/channels/$channelId"
        params={{ channelId: channel.id }}
        className={styles.details ?? ''}
        aria-label={t('page.open', { name: channel.name })}
      >
        {t('page.details')}
      </Link>
    </>
  )
}
