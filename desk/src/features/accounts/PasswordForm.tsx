import { useMutation } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsApi } from './api.ts'
import { accountsLocales } from './locales.ts'
import { PasswordField } from './PasswordField.tsx'

export function PasswordForm() {
  const t = useTexts(accountsLocales)
  const [form] = Form.useForm()
  const { message } = App.useApp()
  const change = useMutation({
    mutationFn: accountsApi.changePassword,
    onSuccess: () => {
      form.resetFields()
      void message.success(t('password.changed'))
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(passwords) => change.mutate(passwords)}
    >
      <PasswordField name="currentPassword" label={t('password.current')} fresh={false} />
      <PasswordField name="newPassword" label={t('password.next')} fresh />
      {change.error && <ErrorNote error={change.error} />}
      <Button htmlType="submit" loading={change.isPending}>
        {t('password.submit')}
      </Button>
    </Form>
  )
}
