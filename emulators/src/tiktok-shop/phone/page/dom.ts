export type Child = Node | string | null | false

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/**
 * Makes an element; functions become listeners of the event they are named by. Texts only ever become text nodes, so
 * nothing that anybody wrote can become markup.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (typeof value === 'string') element.setAttribute(name, value)
    else if (value) element.setAttribute(name, '')
  }
  element.append(...present(children))
  return element
}

/** One of our own drawings: the path of a 24 × 24 field. */
export function drawIcon(path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(namespace, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

export const icons = {
  send: 'M4 11.5 20 4l-6.5 16-2.5-6.5zM11 13.5 20 4',
  plus: 'M12 5v14M5 12h14',
  chat: 'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5z',
  goods: 'M5 8h14l-1 12H6zM9 8V7a3 3 0 0 1 6 0v1',
  orders: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3.5 19c.4-3.4 2.6-5.2 5.5-5.2s5.1 1.8 5.5 5.2M16 5.2a3 3 0 0 1 0 5.6M17.5 14.2c1.8.7 2.8 2.3 3 4.8',
  levers: 'M5 7h8M17 7h2M5 17h2M11 17h8M15 5v4M9 15v4',
  battery: 'M3 8.5h16v7H3zM19 11h2v2h-2M5 10.5h9v3H5z',
  close: 'M7 7l10 10M17 7 7 17',
  star: 'M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z',
  picture:
    'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.2h.01',
} as const

type Kept = { readonly made: string; readonly node: HTMLElement }
const keptIn = new WeakMap<Element, Map<string, Kept>>()

/**
 * Shows a list, one child for each item: what has not changed keeps its element, and with it focus, scroll place and
 * what a screen reader has said of it.
 */
export function keepList<T>(
  parent: Element,
  items: readonly T[],
  keyOf: (item: T) => string,
  render: (item: T) => HTMLElement,
): void {
  const before = keptIn.get(parent) ?? new Map<string, Kept>()
  const after = new Map<string, Kept>()
  const focus = focusWithin(parent)
  for (const item of items) {
    const key = keyOf(item)
    const made = JSON.stringify(item)
    const known = before.get(key)
    after.set(key, known?.made === made ? known : { made, node: render(item) })
  }
  keptIn.set(parent, after)
  const nodes = [...after.values()].map((kept) => kept.node)
  for (const { node } of before.values()) if (!nodes.includes(node)) node.remove()
  for (const [place, node] of nodes.entries())
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null)
  if (focus !== null && !parent.contains(document.activeElement)) focusOn(parent, focus)
}

/** Shows one thing, drawn anew only when it has changed. */
export function keepOne<T>(parent: Element, item: T, render: (item: T) => HTMLElement): void {
  keepList(parent, [item], () => 'one', render)
}

/** Named by `data-focus`, so that a button that was drawn anew gets the focus back. */
function focusWithin(parent: Element): string | null {
  const active = document.activeElement
  return active instanceof HTMLElement && parent.contains(active) ? (active.dataset.focus ?? null) : null
}

function focusOn(parent: Element, name: string): void {
  const found = parent.querySelector(`[data-focus="${CSS.escape(name)}"]`)
  if (found instanceof HTMLElement) found.focus()
}

const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child) => child !== null && child !== false)
