import { Button } from 'antd'
import type { ReactNode } from 'react'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Pickers.module.css'
import type { Pickable } from './use-pickable.ts'

type Props<T> = {
  query: Pickable<T>
  empty: { title: string; text: string }
  itemOf: (item: T) => ReactNode
}

/** What there is to choose from, page by page. */
export function PickedList<T>({ query, empty, itemOf }: Props<T>) {
  const t = useInboxTexts()
  if (query.isPending) return <div className={styles.loading} role="status" aria-label={t('list.more')} />
  if (query.isError) return <ErrorNote error={query.error} onRetry={query.refetch} />
  if (query.items.length === 0) return <EmptyNote {...empty} />
  return (
    <ul className={styles.list} data-stale={query.isStale}>
      {query.items.map(itemOf)}
      {query.more && (
        <li>
          <Button block type="text" loading={query.isFetching} onClick={query.loadMore}>
            {t('pick.more')}
          </Button>
        </li>
      )}
    </ul>
  )
}
