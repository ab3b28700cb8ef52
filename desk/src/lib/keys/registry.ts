import { isComposing, type KeyPress, strokeOf } from './stroke.ts'

export type Action = {
  id: symbol
  /** Alternatives; a blank parts strokes after each other (`g i`). None: only in the list of everything. */
  keys: readonly string[]
  label: string
  section: string
  run: () => void
  /** Works while a text is being written, too. */
  inFields: boolean
}

/** Where the focus is when a key is pressed. */
export type Focus = 'page' | 'field' | 'control' | 'overlay'

/** A second stroke counts this long after the first. */
const sequenceMs = 1_200

/** What can be done on the screen just now. The one registered last wins a key: the innermost pane is the latest. */
export function createKeyRegistry(now: () => number) {
  let actions: readonly Action[] = []
  let pending: { stroke: string; until: number } | null = null
  const listeners = new Set<() => void>()
  const become = (next: readonly Action[]) => {
    actions = next
    for (const listener of listeners) listener()
  }
  const find = (keys: string, allowed: (action: Action) => boolean) =>
    actions.findLast((action) => action.keys.includes(keys) && allowed(action))

  return {
    actions: () => actions,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    add(action: Action) {
      become([...actions, action])
      return () => become(actions.filter((one) => one.id !== action.id))
    },
    /** Runs what the key means here; false if it means nothing and belongs to the browser. */
    press(press: KeyPress, focus: Focus, mac: boolean): boolean {
      const before = pending && pending.until > now() ? pending.stroke : null
      pending = null
      const stroke = isComposing(press) ? null : strokeOf(press, mac)
      if (stroke === null) return false
      const allowed = (action: Action) =>
        action.inFields || focus === 'page' || (focus === 'control' && stroke !== 'Enter')
      const action = (before && find(`${before} ${stroke}`, allowed)) || find(stroke, allowed)
      if (action) {
        action.run()
        return true
      }
      const begins = actions.some(
        (one) => allowed(one) && one.keys.some((keys) => keys.startsWith(`${stroke} `)),
      )
      if (begins) pending = { stroke, until: now() + sequenceMs }
      return begins
    },
  }
}
