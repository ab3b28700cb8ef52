import { Skeleton } from 'antd'
import { useTexts } from '../lib/texts.ts'
import { uiLocales } from '../ui/locales.ts'

/** Keeps the place of a page that is on its way. */
export function Skeletons() {
  const t = useTexts(uiLocales)
  return (
    <main aria-busy="true" style={{ padding: 24, maxWidth: 720 }}>
      <h1 className="qd-spoken">{t('loading')}</h1>
      <Skeleton active title={false} paragraph={{ rows: 7 }} />
    </main>
  )
}
