import type { ChannelAuthorization } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Popconfirm, Tag } from 'antd'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { dayLabel, exactTime, useNow } from '../../../lib/time.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { AuthorizeButton } from './AuthorizeButton.tsx'
import { connectApi } from './api.ts'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'

export function Accounts({ accounts }: { accounts: readonly ChannelAuthorization[] }) {
  const t = useTexts(connectLocales)
  if (accounts.length === 0) return null
  return (
    <Panel title={t('account.title')} text={t('account.text')}>
      <ul>
        {accounts.map((account) => (
          <Account key={account.id} account={account} />
        ))}
      </ul>
    </Panel>
  )
}

function Account({ account }: { account: ChannelAuthorization }) {
  const t = useTexts(connectLocales)
  const tSettings = useTexts(settingsLocales)
  const locale = useLocale()
  const now = useNow()
  const client = useQueryClient()
  const { id, appId, sellerName, state, environment, connectedAt } = account
  const end = useMutation({
    mutationFn: () => connectApi.end(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['channels'] }),
  })
  const active = state === 'active'
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <p className={styles.name}>
          {sellerName} {environment === 'sandbox' && <Tag>{t('app.sandbox')}</Tag>}
        </p>
        <p className={styles.quiet} title={exactTime(connectedAt, locale)}>
          {t(`account.state.${state}`)} · {t('account.since', { day: dayLabel(connectedAt, now, locale) })}
        </p>
      </div>
      {active ? (
        <>
          <Link to="/settings/channels/tiktok-shop/$authorizationId" params={{ authorizationId: id }}>
            {t('account.shops')}
          </Link>
          <Popconfirm
            title={t('account.end.sure', { name: sellerName })}
            styles={{ root: { maxWidth: 360 } }}
            okText={t('account.end')}
            cancelText={tSettings('cancel')}
            onConfirm={() => end.mutate()}
          >
            <Button type="text" loading={end.isPending}>
              {t('account.end')}
            </Button>
          </Popconfirm>
        </>
      ) : (
        <AuthorizeButton appId={appId} again />
      )}
      {end.error && <ErrorNote error={end.error} />}
    </li>
  )
}
