import type { DeskLocale } from '@quaydesk/contract'

/**
 * One table feeds both antd (as theme tokens) and our own style sheets (as CSS variables of antd's names), so
 * that a colour can't differ between a component and the page around it. Words keep 4.5 : 1 on every surface;
 * the fourth grey is for marks, never for words.
 */
export type Palette = typeof light

const light = {
  colorPrimary: '#2b53cb',
  colorPrimaryHover: '#4169de',
  colorPrimaryActive: '#1f3f9f',
  colorPrimaryBg: '#eef2fc',
  colorPrimaryBgHover: '#e1e8fa',
  colorPrimaryBorder: '#b9c8f2',
  colorPrimaryText: '#2549b6',
  colorText: '#1a1d24',
  colorTextSecondary: '#4e5561',
  colorTextTertiary: '#656c79',
  colorTextQuaternary: '#9aa1ad',
  colorBgLayout: '#f5f6f8',
  colorBgContainer: '#ffffff',
  colorBgElevated: '#ffffff',
  colorFill: '#e3e6ea',
  colorFillSecondary: '#ebedf1',
  colorFillTertiary: '#f1f3f5',
  colorFillQuaternary: '#f8f9fa',
  colorBorder: '#d8dbe1',
  colorBorderSecondary: '#e8eaee',
  colorError: '#d4372c',
  colorErrorText: '#bb271d',
  colorErrorBg: '#fdf0ee',
  colorErrorBorder: '#f3c4be',
  colorWarning: '#d18a06',
  colorWarningText: '#835400',
  colorWarningBg: '#fdf5e3',
  colorWarningBorder: '#eed9a5',
  colorSuccess: '#2f9159',
  colorSuccessText: '#1d6f42',
  colorSuccessBg: '#ebf6ef',
  colorSuccessBorder: '#b8dec7',
  boxShadowSecondary:
    '0 0 0 1px rgb(20 26 40 / .06), 0 8px 24px -6px rgb(20 26 40 / .16), 0 2px 6px rgb(20 26 40 / .06)',
}

const dark: Palette = {
  colorPrimary: '#4266d6',
  colorPrimaryHover: '#6587ea',
  colorPrimaryActive: '#3759c2',
  colorPrimaryBg: '#1f2942',
  colorPrimaryBgHover: '#263353',
  colorPrimaryBorder: '#3a4f86',
  colorPrimaryText: '#9db4fa',
  colorText: '#e7e9ed',
  colorTextSecondary: '#b3b9c4',
  colorTextTertiary: '#959ca9',
  colorTextQuaternary: '#666d7a',
  colorBgLayout: '#121418',
  colorBgContainer: '#181b20',
  colorBgElevated: '#23272e',
  colorFill: '#343942',
  colorFillSecondary: '#2a2e36',
  colorFillTertiary: '#22262d',
  colorFillQuaternary: '#1d2026',
  colorBorder: '#363b45',
  colorBorderSecondary: '#272b33',
  colorError: '#e5574b',
  colorErrorText: '#ff8f84',
  colorErrorBg: '#33201f',
  colorErrorBorder: '#5e322f',
  colorWarning: '#dfa02a',
  colorWarningText: '#e8b858',
  colorWarningBg: '#2f2818',
  colorWarningBorder: '#5a4a22',
  colorSuccess: '#45a870',
  colorSuccessText: '#74c796',
  colorSuccessBg: '#1a2b22',
  colorSuccessBorder: '#2d5540',
  boxShadowSecondary: '0 0 0 1px rgb(255 255 255 / .07), 0 12px 32px -6px rgb(0 0 0 / .6)',
}

export const palettes = { light, dark }

const latin = 'Inter, -apple-system, "Segoe UI"'
const chinese = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC"'
const emoji = '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif'

/** Where none of the Latin faces is there (Linux), a Chinese one would draw English apostrophes a whole sign wide. */
export const fontFamilies: Record<DeskLocale, string> = {
  en: `${latin}, Roboto, "Noto Sans", "Liberation Sans", ${chinese}, ${emoji}`,
  'zh-CN': `${latin}, ${chinese}, ${emoji}`,
}
