import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { dayLabel, exactTime, useNow } from '../../../lib/time.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { invitesQuery, teamApi } from './api.ts'
import styles from './OpenInvites.module.css'

export function OpenInvites() {
  const t = useTexts(settingsLocales)
  const locale = useLocale()
  const now = useNow()
  const client = useQueryClient()
  const { data: invites, error, refetch } = useQuery(invitesQuery)
  const withdraw = useMutation({
    mutationFn: teamApi.withdraw,
    onSettled: () => client.invalidateQueries(invitesQuery),
  })
  return (
    <Panel title={t('invites.title')}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {withdraw.error && <ErrorNote error={withdraw.error} />}
      {invites?.length === 0 && <p className={styles.none}>{t('invites.none')}</p>}
      <ul>
        {invites?.map(({ id, email, role, expiresAt }) => (
          <li key={id} className={styles.invite}>
            <span className={styles.email}>{email}</span>
            <span className={styles.detail}>{t(`role.${role}`)}</span>
            <time className={styles.detail} dateTime={expiresAt} title={exactTime(expiresAt, locale)}>
              {t('invites.expires', { at: dayLabel(expiresAt, now, locale) })}
            </time>
            <Button
              type="text"
              aria-label={`${t('invites.withdraw')}: ${email}`}
              loading={withdraw.isPending && withdraw.variables === id}
              onClick={() => withdraw.mutate(id)}
            >
              {t('invites.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
