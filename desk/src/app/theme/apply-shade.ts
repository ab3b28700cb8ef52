import type { Shade } from './antd-theme.ts'
import { fontFamily, palettes } from './tokens.ts'

const variableOf = (token: string) =>
  `--ant-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Gives the page outside antd's components the colours of the shade, under antd's variable names. */
export function applyShade(shade: Shade, root: HTMLElement): void {
  root.dataset.theme = shade
  root.style.colorScheme = shade
  root.style.setProperty('--ant-font-family', fontFamily)
  for (const [token, value] of Object.entries(palettes[shade]))
    root.style.setProperty(variableOf(token), value)
}
