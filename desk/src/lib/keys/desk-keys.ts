import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { type Action, createKeyRegistry, type Focus } from './registry.ts'

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

const registry = createKeyRegistry(() => performance.now())

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target.closest('input, textarea, select')) return 'field'
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return 'overlay'
  return target.closest('button, a, [role="button"], [role="tab"], [role="switch"]') ? 'control' : 'page'
}

/** Once, at the start of the page. */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return
    if (registry.press(event, focusOf(event.target), isMac)) event.preventDefault()
  })
}

export const useActions = (): readonly Action[] => useSyncExternalStore(registry.subscribe, registry.actions)

type Offer = {
  /** As in desk.md: `e`, `g i`, `Mod+Shift+Enter` (letters small). Several alternatives in a list; null: no key. */
  keys: string | readonly string[] | null
  label: string
  section: string
  run: () => void
  enabled?: boolean
  /** Works while a text is being written, too. */
  inFields?: boolean
}

/**
 * Offers an action while the component is on the screen: by its key, in the help on `?` and in the list of
 * everything on Mod+K.
 */
export function useAction({ keys, label, section, run, enabled = true, inFields = false }: Offer): void {
  const runNow = useEffectEvent(run)
  const list = keys === null ? '' : typeof keys === 'string' ? keys : keys.join('\n')
  useEffect(() => {
    if (!enabled) return
    const strokes = list === '' ? [] : list.split('\n')
    return registry.add({ id: Symbol(label), keys: strokes, label, section, run: () => runNow(), inFields })
  }, [list, label, section, enabled, inFields])
}
