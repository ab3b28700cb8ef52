import type { DeskLocale } from '@quaydesk/contract'
import { type ThemeConfig, theme } from 'antd'
import { fontFamilies, palettes } from './tokens.ts'

export type Shade = keyof typeof palettes

/** antd's theme. The keys of the variables differ, so that a switch never mixes two themes. */
export function antdTheme(shade: Shade, locale: DeskLocale): ThemeConfig {
  const palette = palettes[shade]
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: `qd-${shade}-${locale}` },
    token: {
      ...palette,
      colorInfo: palette.colorPrimary,
      colorLink: palette.colorPrimaryText,
      colorTextPlaceholder: palette.colorTextTertiary,
      colorTextDescription: palette.colorTextTertiary,
      fontFamily: fontFamilies[locale],
      fontSize: 14,
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: 32,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        cellPaddingBlockSM: 9,
        headerBg: palette.colorFillQuaternary,
        headerSplitColor: 'transparent',
      },
    },
  }
}
