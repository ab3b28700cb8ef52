import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button, Form, Skeleton } from 'antd'
import { failedWith } from '../../lib/api-failure.ts'
import { useLocale, useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsApi, inviteQuery } from './api.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { accountsLocales } from './locales.ts'
import { NameField } from './NameField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useEnterDesk } from './use-enter-desk.ts'

export function AcceptInvitePage() {
  const t = useTexts(accountsLocales)
  const locale = useLocale()
  const search = useSearch({ from: '/invite' })
  const token = typeof search.token === 'string' ? search.token : ''
  const invite = useQuery(inviteQuery(token))
  const enter = useEnterDesk()
  const accept = useMutation({
    mutationFn: async (person: { name: string; password: string }) => {
      await accountsApi.acceptInvite({ ...person, token, locale })
      await enter('/inbox')
    },
  })
  if (failedWith(invite.error, 'NotFound') || failedWith(invite.error, 'Invalid'))
    return <DoorFrame title={t('invite.gone.title')} text={t('invite.gone.text')} />
  if (!invite.data)
    return (
      <DoorFrame title="Quaydesk">
        {invite.error ? (
          <ErrorNote error={invite.error} onRetry={() => void invite.refetch()} />
        ) : (
          <Skeleton active title={false} />
        )}
      </DoorFrame>
    )
  const { organizationName, role, email } = invite.data
  return (
    <DoorFrame
      title={t('invite.title', { organization: organizationName })}
      text={t('invite.text', { role: t(`role.${role}`), email })}
    >
      <Form layout="vertical" requiredMark={false} onFinish={(person) => accept.mutate(person)}>
        <NameField autoFocus />
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField name="password" label={t('field.password')} fresh />
        {accept.error && <ErrorNote error={accept.error} />}
        <Button block type="primary" htmlType="submit" loading={accept.isPending} style={{ marginTop: 16 }}>
          {t('invite.submit')}
        </Button>
      </Form>
    </DoorFrame>
  )
}
