import { Organization } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { api } from '../../../lib/api.ts'
import { meQuery, useMe } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { SaveRow } from '../SaveRow.tsx'

/** The name under which the team, its invitations and its mail go. */
export function OrganizationPage() {
  const t = useTexts(settingsLocales)
  const client = useQueryClient()
  const { message } = App.useApp()
  const { organization } = useMe()
  const [form] = Form.useForm<{ name: string }>()
  const typed = Form.useWatch('name', form)?.trim()
  const rename = useMutation({
    mutationFn: ({ name }: { name: string }) => api.patch('/api/organization', Organization, { name }),
    onSuccess: (renamed) => {
      client.setQueryData(meQuery.queryKey, (me) => me && { ...me, organization: renamed })
      void message.success(t('saved'))
    },
  })
  return (
    <Panel title={t('organization.title')} text={t('organization.text')}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: organization.name }}
        onFinish={rename.mutate}
      >
        <Form.Item
          name="name"
          label={t('organization.name')}
          rules={[{ required: true, whitespace: true, message: t('field.required') }]}
        >
          <Input maxLength={120} autoComplete="organization" />
        </Form.Item>
        <SaveRow
          saving={rename.isPending}
          error={rename.error}
          dirty={Boolean(typed) && typed !== organization.name}
        />
      </Form>
    </Panel>
  )
}
