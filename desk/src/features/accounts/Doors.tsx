import { CodeOutlined, ExperimentOutlined, InboxOutlined, MobileOutlined } from '@ant-design/icons'
import type { Channel, Me, Shop } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { channelsQuery } from '../../lib/shared-queries.ts'
import { useTexts } from '../../lib/texts.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { accountsApi } from './api.ts'
import { DoorFrame } from './DoorFrame.tsx'
import styles from './Doors.module.css'
import { accountsLocales } from './locales.ts'

export type ReadyShop = { shop: Shop; channel: Channel }

/** Where the first buyer may come from. The sandbox opens beside the inbox: one click opens both. */
export function Doors({ ready, sandbox }: { ready: ReadyShop; sandbox: Me['sandbox'] }) {
  const t = useTexts(accountsLocales)
  const navigate = useNavigate()
  const client = useQueryClient()
  const enter = () => void navigate({ to: '/inbox', state: { openFirst: true } })
  const connect = useMutation({
    mutationFn: () => accountsApi.connectSandbox(ready.shop.id),
    onSuccess: async () => {
      await client.invalidateQueries(channelsQuery)
      enter()
    },
  })
  return (
    <DoorFrame wide title={t('setup.doors.title', { shop: ready.shop.name })} text={t('setup.doors.text')}>
      <ul className={styles.doors}>
        {sandbox && (
          <>
            <li>
              <a
                className={`${styles.door} ${styles.first}`}
                href={sandbox.tiktokShopUrl}
                target="_blank"
                rel="noreferrer"
                onClick={() => connect.mutate()}
              >
                <MobileOutlined aria-hidden />
                <strong>{t('setup.doors.tiktokShop')}</strong>
                <span>{t(connect.isPending ? 'setup.doors.connecting' : 'setup.doors.tiktokShop.text')}</span>
              </a>
              {connect.error && <ErrorNote error={connect.error} onRetry={() => connect.mutate()} />}
            </li>
            <li>
              <a
                className={styles.door ?? ''}
                href={sandbox.shopUrl}
                target="_blank"
                rel="noreferrer"
                onClick={enter}
              >
                <ExperimentOutlined aria-hidden />
                <strong>{t('setup.doors.sandbox')}</strong>
                <span>{t('setup.doors.sandbox.text')}</span>
              </a>
            </li>
          </>
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
