import type { ConversationFilter } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { useShops } from '../../../lib/me.ts'
import { channelsQuery, viewCountsQuery } from '../../../lib/shared-queries.ts'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { railViews } from '../model/rail-views.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { MeRow } from './MeRow.tsx'
import styles from './Rail.module.css'
import { RailHead } from './RailHead.tsx'
import { RailRow } from './RailRow.tsx'
import { SavedViews } from './SavedViews.tsx'

/** Views with their live counts, shops, channels, saved views, and who is at work here. */
export function Rail({ filter, onHide }: { filter: ConversationFilter; onHide?: () => void }) {
  const t = useInboxTexts()
  const shops = useShops()
  const counts = useQuery(viewCountsQuery).data
  const channels = useQuery(channelsQuery).data ?? []
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <RailHead {...(onHide && { onHide })} />
      <div className={styles.sections}>
        <ul>
          {railViews.map((view) => (
            <RailRow
              key={view}
              filter={{ view }}
              current={filter}
              name={t(`view.${view}`)}
              count={view === 'closed' ? undefined : counts?.[view]}
              alarming={view === 'waiting'}
            />
          ))}
        </ul>
        {shops.length > 1 && (
          <>
            <h2>{t('rail.shops')}</h2>
            <ul>
              {shops.map(({ id, name }) => (
                <RailRow
                  key={id}
                  filter={{ view: 'all', shopIds: [id] }}
                  current={filter}
                  name={name}
                  count={counts?.shops[id] ?? (counts && 0)}
                />
              ))}
            </ul>
          </>
        )}
        {channels.length > 0 && (
          <>
            <h2>{t('rail.channels')}</h2>
            <ul>
              {channels.map(({ id, name, kind }) => (
                <RailRow
                  key={id}
                  filter={{ view: 'all', channelIds: [id] }}
                  current={filter}
                  name={name}
                  mark={<ChannelMark kind={kind} label="" />}
                  count={counts?.channels[id] ?? (counts && 0)}
                />
              ))}
            </ul>
          </>
        )}
        <SavedViews current={filter} />
      </div>
      <MeRow />
    </nav>
  )
}
