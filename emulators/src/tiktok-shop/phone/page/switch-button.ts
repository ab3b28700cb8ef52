import { make } from './dom.ts'

export const switchButton = (label: string, on: boolean, toggle: () => void): HTMLElement =>
  make(
    'button',
    {
      class: 'switch',
      role: 'switch',
      'aria-checked': String(on),
      'data-focus': label,
      click: toggle,
    },
    make('span', {}, label),
    make('span', { class: 'knob', 'aria-hidden': 'true' }),
  )
