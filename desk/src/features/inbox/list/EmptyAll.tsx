import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../lib/me.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { inboxApi } from '../api.ts'
import { inboxKeys } from '../query-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { RowSkeletons } from './RowSkeletons.tsx'

/** Nothing is open: either nobody has written yet, or all is done. */
export function EmptyAll() {
  const t = useInboxTexts()
  const { sandbox } = useMe()
  const anyClosed = useQuery({
    queryKey: inboxKeys.anyClosed,
    queryFn: ({ signal }) =>
      inboxApi.conversations({ view: 'closed' }, null, 1, signal).then(({ items }) => items.length > 0),
    staleTime: 0,
  })
  if (anyClosed.isPending) return <RowSkeletons />
  if (anyClosed.isError) {
    return <ErrorNote error={anyClosed.error} onRetry={() => void anyClosed.refetch()} />
  }
  if (anyClosed.data) {
    return (
      <EmptyNote title={t('list.empty.done')} text={t('list.empty.text')}>
        <Link to="/inbox" search={{ view: 'closed' }}>
          {t('list.empty.seeClosed')}
        </Link>
      </EmptyNote>
    )
  }
  return (
    <EmptyNote title={t('list.empty.all')} text={t('list.empty.text')}>
      {sandbox && (
        <a href={sandbox.tiktokShopUrl} target="_blank" rel="noreferrer">
          {t('list.empty.sandbox')}
        </a>
      )}
    </EmptyNote>
  )
}
