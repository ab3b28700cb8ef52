import type { ConversationFilter } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, Space } from 'antd'
import { useState } from 'react'
import { usePermission } from '../../../lib/me.ts'
import { inboxApi } from '../api.ts'
import { inboxKeys } from '../query-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useReportFailure } from '../use-report-failure.ts'

const longestName = 60

export function SaveView({ filter, onSaved }: { filter: ConversationFilter; onSaved: () => void }) {
  const t = useInboxTexts()
  const client = useQueryClient()
  const { message } = App.useApp()
  const report = useReportFailure()
  const mayShare = usePermission('views.share')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useMutation({
    mutationFn: () => inboxApi.createView(name.trim(), filter, shared),
    onSuccess: async (view) => {
      await client.invalidateQueries({ queryKey: inboxKeys.views })
      message.success(t('filter.saved', { name: view.name }))
      onSaved()
    },
    onError: report,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) save.mutate()
      }}
    >
      <Space.Compact block>
        <Input
          value={name}
          maxLength={longestName}
          placeholder={t('filter.name')}
          aria-label={t('filter.name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" loading={save.isPending} disabled={!name.trim()}>
          {t('filter.save')}
        </Button>
      </Space.Compact>
      {mayShare && (
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
          {t('filter.shared')}
        </Checkbox>
      )}
    </form>
  )
}
