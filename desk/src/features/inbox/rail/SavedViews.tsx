import { CloseOutlined } from '@ant-design/icons'
import type { ConversationFilter, SavedView } from '@quaydesk/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { inboxApi } from '../api.ts'
import { inboxKeys } from '../query-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useReportFailure } from '../use-report-failure.ts'
import styles from './Rail.module.css'
import { RailRow } from './RailRow.tsx'

export function SavedViews({ current }: { current: ConversationFilter }) {
  const t = useInboxTexts()
  const client = useQueryClient()
  const { message } = App.useApp()
  const report = useReportFailure()
  const views = useQuery({ queryKey: inboxKeys.views, queryFn: ({ signal }) => inboxApi.views(signal) })
  const remove = useMutation({
    mutationFn: (view: SavedView) => inboxApi.deleteView(view.id),
    onSuccess: (_none, view) => {
      message.success(t('rail.removed', { name: view.name }))
      return client.invalidateQueries({ queryKey: inboxKeys.views })
    },
    onError: report,
  })
  if (!views.data?.length) return null
  return (
    <>
      <h2>{t('rail.views')}</h2>
      <ul>
        {views.data.map((view) => (
          <RailRow
            key={view.id}
            filter={view.filter}
            current={current}
            name={view.name}
            action={
              view.own && (
                <Button
                  className={styles.remove ?? ''}
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={t('rail.remove', { name: view.name })}
                  onClick={() => remove.mutate(view)}
                />
              )
            }
          />
        ))}
      </ul>
    </>
  )
}
