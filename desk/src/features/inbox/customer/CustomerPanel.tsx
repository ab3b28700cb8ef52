import { CloseOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, dayLabel, useNow } from '../../../lib/time.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { MemberInitial } from '../../../ui/MemberInitial.tsx'
import { inboxApi } from '../api.ts'
import { languageName } from '../language-name.ts'
import { inboxKeys } from '../query-keys.ts'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'
import { EarlierSessions } from './EarlierSessions.tsx'
import { Identities } from './Identities.tsx'
import { NoteList } from './NoteList.tsx'
import { TagRow } from './TagRow.tsx'

/** Who it is, what is known of them, and what there was before. */
export function CustomerPanel({ summary, onHide }: { summary: ConversationSummary; onHide?: () => void }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const shop = useMe().shops.find(({ id }) => id === summary.shopId)
  const { customerId } = summary
  const query = useQuery({
    queryKey: inboxKeys.customer(customerId),
    queryFn: ({ signal }) => inboxApi.customer(customerId, signal),
    // What happened while the inbox was off the screen was not heard.
    staleTime: 0,
  })
  const customer = query.data
  const language = customer?.language ?? summary.language
  const name = customerNameIn(t, customer?.name ?? summary.customerName)
  const details = [
    language && languageName(language, locale),
    shop && t('customer.local', { time: clockTime(new Date(now), locale, shop.timeZone) }),
  ]
  return (
    <aside className={styles.panel} aria-label={t('customer.label')}>
      <header className={styles.head}>
        <MemberInitial name={name} large />
        <div className={styles.who}>
          <h2>{name}</h2>
          <p>{details.filter(Boolean).join(' · ')}</p>
        </div>
        {onHide && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('thread.hideCustomer')}
            onClick={onHide}
          />
        )}
      </header>
      <div className={styles.body}>
        <section>
          <TagRow summary={summary} />
          {customer && (
            <p className={styles.quiet}>
              {t('customer.since', { day: dayLabel(customer.firstSeenAt, now, locale) })}
            </p>
          )}
        </section>
        {query.isError && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <div className={styles.loading} aria-hidden="true" />}
        {customer && <EarlierSessions customer={customer} summary={summary} />}
        {customer && <Identities customer={customer} summary={summary} />}
        <NoteList conversationId={summary.id} />
      </div>
    </aside>
  )
}
