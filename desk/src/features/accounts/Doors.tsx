import { CodeOutlined, ExperimentOutlined, InboxOutlined } from '@ant-design/icons'
import type { Channel, Shop } from '@quaydesk/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import styles from './Doors.module.css'
import { accountsLocales } from './locales.ts'

export type ReadyShop = { shop: Shop; channel: Channel }

/** Where the first buyer may come from. The sample shop opens beside the inbox: one click opens both. */
export function Doors({ ready, sandboxUrl }: { ready: ReadyShop; sandboxUrl: string | null }) {
  const t = useTexts(accountsLocales)
  const navigate = useNavigate()
  const enter = () => void navigate({ to: '/inbox', state: { openFirst: true } })
  return (
    <DoorFrame wide title={t('setup.doors.title', { shop: ready.shop.name })} text={t('setup.doors.text')}>
      <ul className={styles.doors}>
        {sandboxUrl && (
          <li>
            <a
              className={`${styles.door} ${styles.first}`}
              href={sandboxUrl}
              target="_blank"
              rel="noreferrer"
              onClick={enter}
            >
              <ExperimentOutlined aria-hidden />
              <strong>{t('setup.doors.sandbox')}</strong>
              <span>{t('setup.doors.sandbox.text')}</span>
            </a>
          </li>
        )}
        <li className={styles.door}>
          <CodeOutlined aria-hidden />
          <strong>{t('setup.doors.site')}</strong>
          <span>{t('setup.doors.site.text')}</span>
          {ready.channel.embed !== null && (
            <div className={styles.line}>
              <CopyField text={ready.channel.embed} label={t('setup.doors.site.line')} />
            </div>
          )}
        </li>
        <li>
          <Link className={styles.door ?? ''} to="/inbox">
            <InboxOutlined aria-hidden />
            <strong>{t('setup.doors.inbox')}</strong>
            <span>{t('setup.doors.inbox.text')}</span>
          </Link>
        </li>
      </ul>
    </DoorFrame>
  )
}
