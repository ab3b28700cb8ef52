import type { DeskLocale } from '@quaydesk/contract'
import type { Shade } from './antd-theme.ts'
import { fontFamilies, palettes } from './tokens.ts'

const variableOf = (token: string) =>
  `--ant-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Gives the page outside antd's components the same colours and type, under antd's variable names. */
export function applyTheme(shade: Shade, locale: DeskLocale, root: HTMLElement): void {
  root.dataset.theme = shade
  root.style.colorScheme = shade
  root.style.setProperty('--ant-font-family', fontFamilies[locale])
  for (const [token, value] of Object.entries(palettes[shade]))
    root.style.setProperty(variableOf(token), value)
}
