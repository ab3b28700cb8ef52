import type { RegisterChannelAppRequest } from '@quaydesk/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Radio } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { connectApi } from './api.ts'
import { connectLocales } from './connect-locales.ts'

type Fields = Omit<RegisterChannelAppRequest, 'kind'>

/** The keys of the seller's app; saved, and on to the platform at once. */
export function AppForm() {
  const t = useTexts(connectLocales)
  const tSettings = useTexts(settingsLocales)
  const save = useMutation({
    mutationFn: async (fields: Fields) => {
      const app = await connectApi.registerApp({ kind: 'tiktok-shop', ...fields })
      return connectApi.authorizationLink(app.id)
    },
    onSuccess: ({ url }) => location.assign(url),
  })
  const token = [
    { required: true, whitespace: true, message: tSettings('field.required') },
    { pattern: /^\s*[\w.-]{1,100}\s*$/, message: t('app.key.wrong') },
  ]
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      autoComplete="off"
      initialValues={{ region: 'row' }}
      onFinish={(fields) => save.mutate(fields)}
    >
      <Form.Item name="region" label={t('app.region')}>
        <Radio.Group
          options={[
            { value: 'row', label: t('app.region.row') },
            { value: 'us', label: t('app.region.us') },
          ]}
        />
      </Form.Item>
      <Form.Item name="appKey" label={t('app.key')} rules={token}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="appSecret"
        label={t('app.secret')}
        rules={[{ required: true, whitespace: true, message: tSettings('field.required') }]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item name="serviceId" label={t('app.service')} rules={token}>
        <Input maxLength={100} />
      </Form.Item>
      {save.error && <ErrorNote error={save.error} />}
      <Button type="primary" htmlType="submit" loading={save.isPending} style={{ marginTop: 8 }}>
        {t('app.save')}
      </Button>
    </Form>
  )
}
