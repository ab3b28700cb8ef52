import { type BubbleActions, makeBubble } from './bubble.ts'
import { make } from './dom.ts'
import type { Entry } from './entries.ts'

export type Log = {
  readonly element: HTMLElement
  show(entries: readonly Entry[], hasOlder: boolean): void
}

const nearTheEnd = 80
/** Lines of one author that follow each other within this time share a name and a time. */
const runMs = 5 * 60_000

/** The lines, oldest first. Only what changed is drawn anew, so that a reader's place and focus stay. */
export function createLog(actions: BubbleActions, readOlder: () => void): Log {
  const welcome = make('p', { class: 'welcome' }, actions.texts.welcome)
  const older = make('button', { type: 'button', class: 'older' }, actions.texts.older)
  older.onclick = readOlder
  const list = make('ol', { role: 'log', 'aria-live': 'polite' })
  const element = make('main', { tabindex: '0' }, welcome, older, list)
  const drawn = new Map<string, { readonly as: string; readonly node: HTMLElement }>()
  let following = true
  const toEnd = () => {
    element.scrollTop = element.scrollHeight
  }
  element.addEventListener('scroll', () => {
    following = element.scrollHeight - element.scrollTop - element.clientHeight < nearTheEnd
  })
  // A picture whose size nobody knew makes the list longer only once it is there.
  list.addEventListener('load', () => following && toEnd(), true)

  const draw = (id: string, as: string, makeNode: () => HTMLElement): HTMLElement => {
    const known = drawn.get(id)
    if (known?.as === as) return known.node
    const node = makeNode()
    if (known) node.style.animation = 'none'
    drawn.set(id, { as, node })
    return node
  }
  const nodesOf = (entry: Entry, before: Entry | undefined, after: Entry | undefined): HTMLElement[] => {
    const run = { first: !continues(before, entry), last: !continues(entry, after) }
    const line = draw(entry.id, JSON.stringify([entry, run]), () => makeBubble(entry, actions, run))
    const day = dayOf(entry)
    if (before !== undefined && dayOf(before) === day) return [line]
    return [draw(`day ${day}`, day, () => make('li', { class: 'day' }, day)), line]
  }

  return {
    element,
    show: (entries, hasOlder) => {
      const fromEnd = element.scrollHeight - element.scrollTop
      welcome.hidden = entries.length > 0
      older.hidden = !hasOlder
      const nodes = entries.flatMap((entry, i) => nodesOf(entry, entries[i - 1], entries[i + 1]))
      const grewAtEnd = place(list, nodes)
      forget(drawn, nodes)
      if (following || entries.at(-1)?.state === 'sending') toEnd()
      else if (!grewAtEnd) element.scrollTop = element.scrollHeight - fromEnd
    },
  }
}

/** Puts the nodes in their order; those that stay are not moved. Returns whether the last one is new. */
function place(list: HTMLElement, nodes: readonly HTMLElement[]): boolean {
  const wanted = new Set<Node>(nodes)
  for (const node of [...list.children]) if (!wanted.has(node)) node.remove()
  const last = list.lastElementChild
  for (const [i, node] of nodes.entries()) {
    const there = list.children[i] ?? null
    if (there !== node) list.insertBefore(node, there)
  }
  return list.lastElementChild !== last
}

function forget(drawn: Map<string, { readonly node: HTMLElement }>, nodes: readonly HTMLElement[]): void {
  const shown = new Set(nodes)
  for (const [id, { node }] of drawn) if (!shown.has(node)) drawn.delete(id)
}

const continues = (entry: Entry | undefined, next: Entry | undefined): boolean =>
  entry !== undefined &&
  next !== undefined &&
  entry.from === next.from &&
  entry.authorName === next.authorName &&
  next.at - entry.at < runMs &&
  dayOf(entry) === dayOf(next)

const dayOf = ({ at }: Entry): string =>
  new Date(at).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' })
