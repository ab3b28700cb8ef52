import { Select } from 'antd'
import { isMac } from '../../lib/keys/desk-keys.ts'
import { buyerLanguages, nameOf } from '../../lib/markets.ts'
import { useChangePreferences, useMe } from '../../lib/me.ts'
import { useLocale, useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsLocales } from './locales.ts'
import { PreferenceRow } from './PreferenceRow.tsx'
import { PreferenceSwitch } from './PreferenceSwitch.tsx'

/** Each change is kept at once; there is nothing to save. */
export function PreferencesForm() {
  const t = useTexts(accountsLocales)
  const shown = useLocale()
  const { locale, theme, enterSends, languages, sound, notices } = useMe().preferences
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
      <PreferenceRow label={t('profile.reads')} hint={t('profile.reads.hint')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={languages}
            maxCount={20}
            onChange={(value) => change({ languages: value })}
            showSearch={{ optionFilterProp: 'label' }}
            options={buyerLanguages.map((value) => ({ value, label: nameOf('language', value, shown) }))}
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
