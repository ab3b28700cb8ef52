import { type BubbleActions, makeBubble } from './bubble.ts'
import { make } from './dom.ts'
import type { Entry } from './entries.ts'

export type Log = {
  readonly element: HTMLElement
  show(entries: readonly Entry[], hasOlder: boolean): void
}

const nearTheEnd = 80

/** The lines, oldest first. Only what changed is drawn anew, so that a reader's place and focus stay. */
export function createLog(actions: BubbleActions, readOlder: () => void): Log {
  const welcome = make('p', { class: 'welcome' }, actions.texts.welcome)
  const older = make('button', { type: 'button', class: 'older' }, actions.texts.older)
  older.onclick = readOlder
  const list = make('ol', { role: 'log', 'aria-live': 'polite' })
  const element = make('main', { tabindex: '0' }, welcome, older, list)
  const drawn = new Map<string, { readonly as: string; readonly node: HTMLElement }>()

  const nodeOf = (entry: Entry, before: Entry | undefined): HTMLElement => {
    const named = before?.from !== entry.from || before.authorName !== entry.authorName
    const as = JSON.stringify([entry, named])
    const known = drawn.get(entry.id)
    if (known?.as === as) return known.node
    const node = makeBubble(entry, actions, named)
    if (known) node.style.animation = 'none'
    drawn.set(entry.id, { as, node })
    return node
  }

  return {
    element,
    show: (entries, hasOlder) => {
      const fromEnd = element.scrollHeight - element.scrollTop
      const followed = fromEnd - element.clientHeight < nearTheEnd
      const grewAbove = entries[0]?.id !== list.firstElementChild?.id && list.childElementCount > 0
      welcome.hidden = entries.length > 0
      older.hidden = !hasOlder
      place(list, entries, nodeOf)
      const ids = new Set(entries.map(({ id }) => id))
      for (const id of drawn.keys()) if (!ids.has(id)) drawn.delete(id)
      if (followed) element.scrollTop = element.scrollHeight
      else if (grewAbove) element.scrollTop = element.scrollHeight - fromEnd
    },
  }
}

/** Puts every entry's node at its place, with a mark where a day begins; nodes that stay are not moved. */
function place(
  list: HTMLElement,
  entries: readonly Entry[],
  nodeOf: (entry: Entry, before: Entry | undefined) => HTMLElement,
): void {
  const nodes = entries.map((entry, i) => {
    const before = entries[i - 1]
    const newDay = before === undefined || dayOf(before) !== dayOf(entry)
    const node = nodeOf(entry, newDay ? undefined : before)
    if (newDay) node.dataset.day = dayOf(entry)
    else delete node.dataset.day
    return node
  })
  const wanted = new Set<Node>(nodes)
  for (const node of [...list.children]) if (!wanted.has(node)) node.remove()
  for (const [i, node] of nodes.entries()) {
    const there = list.children[i] ?? null
    if (there !== node) list.insertBefore(node, there)
  }
}

const dayOf = ({ at }: Entry): string =>
  new Date(at).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' })
