import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Alert, Button, Form } from 'antd'
import { failedWith } from '../../lib/api-failure.ts'
import { useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsApi, setupQuery } from './api.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { EmailField } from './EmailField.tsx'
import { accountsLocales } from './locales.ts'
import { ownAddress } from './own-address.ts'
import { PasswordField } from './PasswordField.tsx'
import { SetupLinkNote } from './SetupLinkNote.tsx'
import { useEnterDesk } from './use-enter-desk.ts'

export function SignInPage() {
  const t = useTexts(accountsLocales)
  const { next } = useSearch({ from: '/sign-in' })
  const enter = useEnterDesk()
  const setup = useQuery(setupQuery)
  const signIn = useMutation({
    mutationFn: async (credentials: { email: string; password: string }) => {
      await accountsApi.signIn(credentials)
      await enter(ownAddress(next))
    },
  })
  if (setup.data?.needed) return <SetupLinkNote />
  return (
    <DoorFrame title={t('signIn.title')}>
      <Form
        layout="vertical"
        noValidate
        requiredMark={false}
        onFinish={(credentials) => signIn.mutate(credentials)}
      >
        <EmailField autoFocus />
        <PasswordField name="password" label={t('field.password')} fresh={false} />
        {failedWith(signIn.error, 'Unauthenticated') ? (
          <Alert type="error" showIcon role="alert" title={t('signIn.refused')} />
        ) : (
          signIn.error && <ErrorNote error={signIn.error} />
        )}
        <Button block type="primary" htmlType="submit" loading={signIn.isPending} style={{ marginTop: 16 }}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p style={{ marginTop: 16, fontSize: 12, color: 'var(--ant-color-text-tertiary)' }}>
        {t('signIn.lost')}
      </p>
    </DoorFrame>
  )
}
