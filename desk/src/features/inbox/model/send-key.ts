import { isComposing, type KeyPress } from '../../../lib/keys/stroke.ts'

export type SendIntent = 'send' | 'send-and-close' | null

/** What a key in the composer asks for; never anything while an input method composes. */
export function sendIntent(stroke: KeyPress, enterSends: boolean): SendIntent {
  if (stroke.key !== 'Enter' || isComposing(stroke) || stroke.altKey) return null
  if (stroke.ctrlKey || stroke.metaKey) return stroke.shiftKey ? 'send-and-close' : 'send'
  return enterSends && !stroke.shiftKey ? 'send' : null
}
