/** What of a keyboard event is read. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

/** 229 is what some browsers still send for the Enter that ends a composition (Safari, isComposing false). */
export const isComposing = (press: KeyPress): boolean => press.isComposing || press.keyCode === 229

/**
 * A key press in the notation of the key list: `j`, `#`, `Enter`, `Mod+k`, `Mod+Shift+Enter`. Mod is ⌘ on a Mac
 * and Ctrl elsewhere. A sign keeps no Shift, since which signs need it differs by keyboard; Alt makes none,
 * because it opens browser menus, but types signs on many keyboards.
 */
export function strokeOf(press: KeyPress, mac: boolean): string | null {
  const mod = mac ? press.metaKey : press.ctrlKey
  const foreign = mac ? press.ctrlKey : press.metaKey
  const sign = press.key.length === 1
  if (foreign || (press.altKey && !(sign && !mod))) return null
  if (!sign) return `${mod ? 'Mod+' : ''}${press.shiftKey ? 'Shift+' : ''}${press.key}`
  const letter = press.key.toLowerCase()
  const isLetter = letter !== press.key.toUpperCase()
  if (mod) return `Mod+${press.shiftKey && isLetter ? 'Shift+' : ''}${letter}`
  return press.shiftKey && isLetter ? `Shift+${letter}` : letter
}

/** The notation as it is drawn: one cap per entry, two strokes after each other are two groups. */
export function capsOf(keys: string, mac: boolean): string[][] {
  const drawn: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Enter: '↵',
    Shift: mac ? '⇧' : 'Shift',
    Escape: 'Esc',
  }
  return keys.split(' ').map((stroke) => stroke.split('+').map((cap) => drawn[cap] ?? cap.toUpperCase()))
}
