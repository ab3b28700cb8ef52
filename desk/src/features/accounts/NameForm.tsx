import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { meQuery, useMe } from '../../lib/me.ts'
import { useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsApi } from './api.ts'
import { accountsLocales } from './locales.ts'
import { NameField } from './NameField.tsx'

export function NameForm() {
  const t = useTexts(accountsLocales)
  const client = useQueryClient()
  const { message } = App.useApp()
  const { name, email, role, organization } = useMe()
  const rename = useMutation({
    mutationFn: accountsApi.rename,
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me)
      void message.success(t('profile.saved'))
    },
  })
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ name }}
      onFinish={(form) => rename.mutate(form.name)}
    >
      <p style={{ marginBottom: 16, color: 'var(--ant-color-text-secondary)' }}>
        {email} · {t(`role.${role}`)} · {organization.name}
      </p>
      <NameField />
      {rename.error && <ErrorNote error={rename.error} />}
      <Button htmlType="submit" loading={rename.isPending}>
        {t('profile.name.save')}
      </Button>
    </Form>
  )
}
