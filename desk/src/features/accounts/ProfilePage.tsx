import { useTexts } from '../../lib/texts.ts'
import { Panel } from '../../ui/Panel.tsx'
import { accountsLocales } from './locales.ts'
import { NameForm } from './NameForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { PreferencesForm } from './PreferencesForm.tsx'

export function ProfilePage() {
  const t = useTexts(accountsLocales)
  return (
    <>
      <Panel title={t('profile.person')}>
        <NameForm />
      </Panel>
      <Panel title={t('profile.preferences')}>
        <PreferencesForm />
      </Panel>
      <Panel title={t('password.title')}>
        <PasswordForm />
      </Panel>
    </>
  )
}
