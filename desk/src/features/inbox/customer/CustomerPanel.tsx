import type { ConversationSummary } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, useNow } from '../../../lib/time.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { inboxApi } from '../api.ts'
import { inboxKeys } from '../query-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { CustomerHead } from './CustomerHead.tsx'
import styles from './CustomerPanel.module.css'
import { EarlierSessions } from './EarlierSessions.tsx'
import { Identities } from './Identities.tsx'
import { NoteList } from './NoteList.tsx'
import { Orders } from './Orders.tsx'
import { Returns } from './Returns.tsx'
import { Reviews } from './Reviews.tsx'
import { TagRow } from './TagRow.tsx'
import { Value } from './Value.tsx'

/** Who it is, what is known of them, and what there was before. */
export function CustomerPanel({ summary, onHide }: { summary: ConversationSummary; onHide?: () => void }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { customerId, shopId } = summary
  const query = useQuery({
    queryKey: inboxKeys.customer(customerId),
    queryFn: ({ signal }) => inboxApi.customer(customerId, signal),
    // What happened while the inbox was off the screen was not heard.
    staleTime: 0,
  })
  const customer = query.data
  return (
    <aside className={styles.panel} aria-label={t('customer.label')}>
      <CustomerHead customer={customer} summary={summary} onHide={onHide} />
      <div className={styles.body}>
        <section>
          {customer && <Value value={customer.value} />}
          <TagRow summary={summary} />
          {customer && (
            <p className={styles.quiet}>
              {t('customer.since', { day: dayLabel(customer.firstSeenAt, now, locale) })}
            </p>
          )}
        </section>
        {query.isError && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <div className={styles.loading} aria-hidden="true" />}
        {customer && (
          <>
            <Orders key={customer.id} customer={customer} />
            <Returns customer={customer} shopId={shopId} />
            <EarlierSessions customer={customer} summary={summary} />
            <Reviews customer={customer} shopId={shopId} />
            <Identities customer={customer} summary={summary} />
          </>
        )}
        <NoteList conversationId={summary.id} />
      </div>
    </aside>
  )
}
