import { useNavigate } from '@tanstack/react-router'
import { useAction } from '../lib/keys/desk-keys.ts'
import { useTexts } from '../lib/texts.ts'
import { useDestinations } from './destinations.tsx'
import { appLocales } from './locales.ts'

/** g i, g f, g s. */
export function useGoKeys(): void {
  const t = useTexts(appLocales)
  const navigate = useNavigate()
  const open = new Set(useDestinations().map(({ to }) => to))
  const section = t('section.go')
  const go = (to: '/inbox' | '/figures' | '/settings') => ({
    section,
    enabled: open.has(to),
    run: () => void navigate({ to }),
  })
  useAction({ keys: 'g i', label: t('go.inbox'), ...go('/inbox') })
  useAction({ keys: 'g f', label: t('go.figures'), ...go('/figures') })
  useAction({ keys: 'g s', label: t('go.settings'), ...go('/settings') })
}
