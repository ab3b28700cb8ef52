import type { ConversationFilter } from '@quaydesk/contract'
import { Link } from '@tanstack/react-router'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { narrowings } from '../model/filter.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { EmptyAll } from './EmptyAll.tsx'

/** Says what will be here and offers the one next step. */
export function EmptyList({ filter }: { filter: ConversationFilter }) {
  const t = useInboxTexts()
  if (narrowings(filter) > 0 || filter.search) {
    return (
      <EmptyNote title={t('list.empty.narrowed')} text={t('list.empty.narrowedText')}>
        <Link to="/inbox" search={filter.view === 'all' ? {} : { view: filter.view }}>
          {t('list.empty.clear')}
        </Link>
      </EmptyNote>
    )
  }
  if (filter.view === 'all') return <EmptyAll />
  const title = t(`list.empty.${filter.view}`)
  if (filter.view === 'mine') {
    return (
      <EmptyNote title={title} text={t('list.empty.mineText')}>
        <Link to="/inbox" search={{ view: 'waiting' }}>
          {t('list.empty.waiting.step')}
        </Link>
      </EmptyNote>
    )
  }
  return (
    <EmptyNote
      title={title}
      text={t(filter.view === 'snoozed' ? 'list.empty.snoozedText' : 'list.empty.text')}
    />
  )
}
