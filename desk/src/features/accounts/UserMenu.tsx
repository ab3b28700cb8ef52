import { useNavigate } from '@tanstack/react-router'
import { Dropdown, type MenuProps } from 'antd'
import { useAction } from '../../lib/keys/desk-keys.ts'
import { useChangePreferences, useMe } from '../../lib/me.ts'
import { useTexts } from '../../lib/texts.ts'
import { KeyCaps } from '../../ui/KeyCaps.tsx'
import { MemberInitial } from '../../ui/MemberInitial.tsx'
import { accountsLocales } from './locales.ts'
import styles from './UserMenu.module.css'
import { useSignOut } from './use-sign-out.ts'

const themes = ['system', 'light', 'dark'] as const
const locales = { 'zh-CN': '中文', en: 'English' } as const

/** The member's own corner: language, colours, preferences, sign-out. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const t = useTexts(accountsLocales)
  const { name, email, preferences } = useMe()
  const { mutate: change } = useChangePreferences()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const section = t('menu.section')
  const toProfile = () => void navigate({ to: '/settings/me' })
  useAction({ keys: null, label: t('menu.profile'), section, run: toProfile })
  useAction({ keys: null, label: t('menu.signOut'), section, run: () => signOut.mutate() })
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.email}>{email}</span>
        </>
      ),
    },
    { key: 'profile', label: t('menu.profile'), onClick: toProfile },
    {
      key: 'theme',
      label: t('menu.theme'),
      children: themes.map((theme) => ({
        key: theme,
        label: t(`theme.${theme}`),
        onClick: () => change({ theme }),
      })),
    },
    {
      key: 'locale',
      label: t('menu.locale'),
      children: (['zh-CN', 'en'] as const).map((locale) => ({
        key: locale,
        label: <span lang={locale}>{locales[locale]}</span>,
        onClick: () => change({ locale }),
      })),
    },
    { key: 'keys', label: t('menu.keys'), extra: <KeyCaps keys="?" />, onClick: onKeys },
    { type: 'divider' },
    { key: 'sign-out', label: t('menu.signOut'), onClick: () => signOut.mutate() },
  ]
  const selectedKeys = [preferences.theme, preferences.locale]
  return (
    <Dropdown
      trigger={['click']}
      placement="topLeft"
      menu={{ items, selectedKeys, className: styles.menu ?? '' }}
    >
      <button type="button" className={styles.button} aria-label={t('menu.label', { name })}>
        <MemberInitial name={name} large />
      </button>
    </Dropdown>
  )
}
