import type { ChannelApp } from '@quaydesk/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { AppForm } from './AppForm.tsx'
import { AppSteps } from './AppSteps.tsx'
import { AuthorizeButton } from './AuthorizeButton.tsx'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'

/** Apps that are known lead to the platform with one click; the first one is explained. */
export function AppPanel({ apps }: { apps: readonly ChannelApp[] }) {
  const t = useTexts(connectLocales)
  const [adding, setAdding] = useState(false)
  const explaining = apps.length === 0 || adding
  return (
    <Panel title={t('app.title')} text={t('app.text')}>
      {apps.length > 0 && (
        <ul>
          {apps.map(({ id, appKey, region }) => (
            <li key={id} className={styles.item}>
              <div className={styles.what}>
                <p className={styles.name}>{t('app.known', { key: appKey })}</p>
                <p className={styles.quiet}>{t(`app.region.${region}`)}</p>
              </div>
              <AuthorizeButton appId={id} />
            </li>
          ))}
        </ul>
      )}
      {explaining ? (
        <>
          <AppSteps />
          <AppForm />
        </>
      ) : (
        <Button className={styles.foot ?? ''} onClick={() => setAdding(true)}>
          {t('app.other')}
        </Button>
      )}
    </Panel>
  )
}
