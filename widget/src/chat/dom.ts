type Child = Node | string | null

/** Makes an element. Texts only ever become text nodes, so nothing that anybody wrote can become markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** One of our own drawings: the path of a 24 × 24 field. */
export function draw(path: string): SVGElement {
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
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M4 11.5 20 4l-6.5 16-2.5-6.5zM11 13.5 20 4',
  picture:
    'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.2h.01',
} as const
