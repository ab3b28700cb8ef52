import { App as AntdApp, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { currentAppearance, useAppearance } from '../lib/appearance.ts'
import { speak } from '../lib/texts.ts'
import { useMedia } from '../lib/use-media.ts'
import { antdTheme } from './theme/antd-theme.ts'
import { applyTheme } from './theme/apply-theme.ts'

speak(currentAppearance().locale)

/** Language, colours and sizes for everything below, as chosen by the member or the browser. */
export function Appearance({ children }: { children: ReactNode }) {
  const { locale, theme } = useAppearance()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const shade = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  const antd = useMemo(() => antdTheme(shade, locale), [shade, locale])
  useLayoutEffect(() => applyTheme(shade, locale, document.documentElement), [shade, locale])
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en')
  }, [locale])
  return (
    <ConfigProvider theme={antd} locale={locale === 'zh-CN' ? zhCN : en} button={{ autoInsertSpace: false }}>
      <AntdApp component={false} message={{ maxCount: 3 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  )
}
