import { GlobalOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { chooseAppearance } from '../lib/appearance.ts'
import { useLocale, useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'

/** Offers the other language, in that language, so that who can't read this page finds it. */
export function LocaleSwitch() {
  const t = useTexts(uiLocales)
  const other = useLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={other}
      onClick={() => chooseAppearance({ locale: other })}
    >
      {t(`locale.${other}`)}
    </Button>
  )
}
