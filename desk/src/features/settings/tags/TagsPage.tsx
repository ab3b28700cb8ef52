import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { tagsQuery, tagUsesQuery } from './api.ts'
import { NewTag } from './NewTag.tsx'
import { TagRow } from './TagRow.tsx'

export function TagsPage() {
  const t = useTexts(settingsLocales)
  const { data: tags, error, refetch } = useQuery(tagsQuery)
  const uses = useQuery(tagUsesQuery)
  return (
    <Panel title={t('tags.title')} text={t('tags.text')}>
      <NewTag />
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {uses.error && <ErrorNote error={uses.error} onRetry={() => void uses.refetch()} />}
      {!tags && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {tags?.length === 0 && <EmptyNote title={t('tags.empty')} text={t('tags.empty.text')} />}
      <ul aria-label={t('tags.title')}>
        {tags?.map((tag) => (
          <TagRow key={tag.id} tag={tag} uses={uses.data && (uses.data.get(tag.id) ?? 0)} />
        ))}
      </ul>
    </Panel>
  )
}
