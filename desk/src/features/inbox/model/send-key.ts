type Stroke = {
  key: string
  keyCode: number
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
  isComposing: boolean
}

export type SendIntent = 'send' | 'send-and-close' | null

/**
 * What a key in the composer asks for. Safari ends a composition before it reports the Enter that ended it, and
 * then only the key code 229 tells that the key belonged to the input method.
 */
export function sendIntent(stroke: Stroke, enterSends: boolean): SendIntent {
  if (stroke.key !== 'Enter' || stroke.isComposing || stroke.keyCode === 229 || stroke.altKey) return null
  if (stroke.ctrlKey || stroke.metaKey) return stroke.shiftKey ? 'send-and-close' : 'send'
  return enterSends && !stroke.shiftKey ? 'send' : null
}
