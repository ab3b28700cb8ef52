import type { ConversationSummary, Customer } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { channelsQuery } from '../../../lib/shared-queries.ts'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, exactTime, useNow } from '../../../lib/time.ts'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { earlierSessions } from '../model/earlier-sessions.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'

type Props = { customer: Customer; summary: ConversationSummary }

/** What the customer asked before, on any channel that the viewer may see. */
export function EarlierSessions({ customer, summary }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const channels = useQuery(channelsQuery).data ?? []
  const sessions = earlierSessions(customer, summary)
  return (
    <section>
      <h3>
        {t('customer.sessions')} <span>{sessions.length}</span>
      </h3>
      {sessions.length === 0 && <p className={styles.quiet}>{t('customer.noSessions')}</p>}
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className={styles.line}>
            <ChannelMark
              kind={channels.find(({ id }) => id === session.channelId)?.kind ?? summary.channelKind}
              label=""
            />
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId: session.conversationId }}
              search={(before) => before}
              className={styles.words ?? ''}
            >
              {session.preview || '–'}
            </Link>
            <time className={styles.end} title={exactTime(session.startedAt, locale)}>
              {session.open ? t('customer.open') : dayLabel(session.startedAt, now, locale)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
