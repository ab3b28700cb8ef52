import { Select } from 'antd'
import { isMac } from '../../lib/keys/desk-keys.ts'
import { useChangePreferences, useMe } from '../../lib/me.ts'
import { useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsLocales } from './locales.ts'
import { PreferenceRow } from './PreferenceRow.tsx'
import { PreferenceSwitch } from './PreferenceSwitch.tsx'

/** Each change is kept at once; there is nothing to save. */
export function PreferencesForm() {
  const t = useTexts(accountsLocales)
  const { locale, theme, enterSends, sound, notices } = useMe().preferences
  const { mutate: change, error } = useChangePreferences()
  const allowed = typeof Notification === 'undefined' ? 'denied' : Notification.permission
  const askForNotices = async (wanted: boolean) => {
    const granted = wanted && allowed === 'default' ? await Notification.requestPermission() : allowed
    change({ notices: wanted && granted === 'granted' })
  }
  return (
    <>
      {error && <ErrorNote error={error} />}
      <PreferenceRow label={t('menu.locale')}>
        {(id) => (
          <Select
            id={id}
            value={locale}
            onChange={(value) => change({ locale: value })}
            options={[
              { value: 'zh-CN' as const, label: '中文' },
              { value: 'en' as const, label: 'English' },
            ]}
          />
        )}
      </PreferenceRow>
      <PreferenceRow label={t('menu.theme')}>
        {(id) => (
          <Select
            id={id}
            value={theme}
            onChange={(value) => change({ theme: value })}
            options={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`theme.${value}`),
            }))}
          />
        )}
      </PreferenceRow>
      <PreferenceSwitch
        label={t('profile.enter')}
        hint={t('profile.enter.hint', { keys: isMac ? '⌘ ↵' : 'Ctrl ↵' })}
        checked={enterSends}
        onChange={(value) => change({ enterSends: value })}
      />
      <PreferenceSwitch
        label={t('profile.sound')}
        checked={sound}
        onChange={(value) => change({ sound: value })}
      />
      <PreferenceSwitch
        label={t('profile.notices')}
        hint={allowed === 'denied' ? t('profile.notices.blocked') : ''}
        disabled={allowed === 'denied'}
        checked={notices && allowed !== 'denied'}
        onChange={(value) => void askForNotices(value)}
      />
    </>
  )
}
