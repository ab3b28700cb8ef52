import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { meQuery } from '../../lib/me.ts'
import { useLocale, useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsApi, setupQuery } from './api.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { EmailField } from './EmailField.tsx'
import { accountsLocales } from './locales.ts'
import { NameField } from './NameField.tsx'
import { PasswordField } from './PasswordField.tsx'

export function OwnerForm({ token }: { token: string }) {
  const t = useTexts(accountsLocales)
  const locale = useLocale()
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: (owner: { name: string; email: string; password: string }) =>
      accountsApi.setUp({ ...owner, token, locale }),
    onSuccess: async () => {
      await client.fetchQuery(meQuery)
      await client.invalidateQueries(setupQuery)
    },
  })
  return (
    <DoorFrame
      step={t('setup.step', { step: 1, steps: 2 })}
      title={t('setup.owner.title')}
      text={t('setup.owner.text')}
    >
      <Form layout="vertical" noValidate requiredMark={false} onFinish={(owner) => create.mutate(owner)}>
        <NameField autoFocus />
        <EmailField />
        <PasswordField name="password" label={t('field.password')} fresh />
        {create.error && <ErrorNote error={create.error} />}
        <Button block type="primary" htmlType="submit" loading={create.isPending} style={{ marginTop: 16 }}>
          {t('setup.owner.submit')}
        </Button>
      </Form>
    </DoorFrame>
  )
}
