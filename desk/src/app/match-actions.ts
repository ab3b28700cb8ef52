import type { Action } from '../lib/keys/registry.ts'

/**
 * The actions whose name holds every typed word. Of several with one key and name (a pane over another) only
 * the innermost is meant.
 */
export function matchActions(actions: readonly Action[], typed: string): Action[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const seen = new Set<string>()
  return actions
    .toReversed()
    .filter((action) => {
      const name = `${action.section} ${action.label}`.toLowerCase()
      if (seen.has(name) || !words.every((word) => name.includes(word))) return false
      seen.add(name)
      return true
    })
    .toReversed()
}
