import { DeskLocale, type Preferences } from '@quaydesk/contract'
import { useSyncExternalStore } from 'react'
import { recall, remember } from './browser-memory.ts'
import { speak } from './texts.ts'

export type Theme = Preferences['theme']
type Appearance = { locale: DeskLocale; theme: Theme }

const themes: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[]
const listeners = new Set<() => void>()

function firstAppearance(): Appearance {
  const remembered = DeskLocale.safeParse(recall('locale'))
  const theme = recall('theme')
  return {
    locale: remembered.success ? remembered.data : navigator.language.startsWith('zh') ? 'zh-CN' : 'en',
    theme: theme && themes.includes(theme) ? (theme as Theme) : 'system',
  }
}

let appearance: Appearance | null = null

/** Language and theme as they hold now: the member's own, before sign-in the browser's. */
export function currentAppearance(): Appearance {
  appearance ??= firstAppearance()
  return appearance
}

export function chooseAppearance(change: Partial<Appearance>): void {
  const before = currentAppearance()
  const next = { ...before, ...change }
  if (next.locale === before.locale && next.theme === before.theme) return
  appearance = next
  remember('locale', next.locale)
  remember('theme', next.theme)
  speak(next.locale)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, currentAppearance)
}
