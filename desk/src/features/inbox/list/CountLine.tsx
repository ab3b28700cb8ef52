import type { ConversationFilter } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { viewCountsQuery } from '../../../lib/shared-queries.ts'
import { narrowings } from '../model/filter.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ListPane.module.css'

/** What the list shows; how many where the server counts it. */
export function CountLine({ filter }: { filter: ConversationFilter }) {
  const t = useInboxTexts()
  const counts = useQuery(viewCountsQuery).data
  const narrowed = narrowings(filter) > 0 || filter.search !== undefined
  const count = filter.view === 'closed' || narrowed ? undefined : counts?.[filter.view]
  return (
    <div className={styles.title}>
      <h1>{t(`view.${filter.view}`)}</h1>
      {count !== undefined && <span className={styles.count}>{t('list.count', { count })}</span>}
      {narrowed && <span className={styles.count}>{t('view.own')}</span>}
    </div>
  )
}
