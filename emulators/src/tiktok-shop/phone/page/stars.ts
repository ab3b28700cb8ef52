import { drawIcon, icons, make } from './dom.ts'
import { words } from './words.ts'

/** Five buttons, each with its count in words. */
export const starButtons = (label: string, focus: string, rate: (stars: number) => void): HTMLElement =>
  make(
    'div',
    { class: 'stars', role: 'group', 'aria-label': label },
    ...[1, 2, 3, 4, 5].map((stars) =>
      make(
        'button',
        {
          type: 'button',
          'aria-label': words.stars(stars),
          'data-focus': `${focus} ${stars}`,
          click: () => rate(stars),
        },
        drawIcon(icons.star),
      ),
    ),
  )
