import type { ChannelConnection } from '@quaydesk/contract'
import { Tag } from 'antd'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { coarseDuration, dayLabel, exactTime, useNow } from '../../../lib/time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { AuthorizeButton } from './AuthorizeButton.tsx'
import styles from './ChannelPage.module.css'
import { connectLocales } from './connect-locales.ts'

/** Who let us in, until when, and what is lacking. */
export function AuthorizationPanel({
  connection: { authorization, externalId },
}: {
  connection: ChannelConnection
}) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const now = useNow()
  const { sellerName, environment, state, endsAt, missingScopes, appId } = authorization
  const day = dayLabel(endsAt, now, locale)
  const leftMs = Date.parse(endsAt) - now
  return (
    <Panel title={t('authorization.title')} action={<AuthorizeButton appId={appId} again />}>
      <dl className={styles.facts}>
        <dt>{t('authorization.seller')}</dt>
        <dd>
          {sellerName} {environment === 'sandbox' && <Tag>{t('app.sandbox')}</Tag>}
          <p>{t('page.shop', { number: externalId })}</p>
        </dd>
        <dt>{t('authorization.state')}</dt>
        <dd className={state === 'active' ? undefined : styles.bad}>{t(`account.state.${state}`)}</dd>
        <dt>{t('authorization.ends')}</dt>
        <dd>
          <time dateTime={endsAt} title={exactTime(endsAt, locale)}>
            {leftMs > 0
              ? t('authorization.endsIn', { span: coarseDuration(leftMs, locale), day })
              : t('authorization.ended', { day })}
          </time>
        </dd>
        <dt>{t('authorization.scopes')}</dt>
        <dd className={missingScopes.length === 0 ? undefined : styles.bad}>
          {missingScopes.length === 0
            ? t('authorization.scopes.all')
            : t('authorization.scopes.missing', { scopes: missingScopes.join(', ') })}
        </dd>
      </dl>
    </Panel>
  )
}
