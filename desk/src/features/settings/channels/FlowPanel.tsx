import type { ChannelConnection } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { exactTime, relativeTime, useNow } from '../../../lib/time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import styles from './ChannelPage.module.css'
import { connectLocales } from './connect-locales.ts'
import { PastLine } from './PastLine.tsx'

/** On which ways messages come, and how much of the platform's day is used up. */
export function FlowPanel({ connection }: { connection: ChannelConnection }) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const now = useNow()
  const { webhooks, poll, pulls, backfill } = connection
  return (
    <Panel title={t('flow.title')}>
      <dl className={styles.facts}>
        <dt>{t('flow.webhooks')}</dt>
        <dd>
          {t(webhooks.expected ? 'flow.webhooks.yes' : 'flow.webhooks.no')}
          {webhooks.expected && <p>{webhooks.address}</p>}
        </dd>
        <dt>{t('flow.poll')}</dt>
        <dd>
          {poll.lastAt === null ? (
            t('flow.poll.never')
          ) : (
            <time dateTime={poll.lastAt} title={exactTime(poll.lastAt, locale)}>
              {t('flow.poll.at', { at: relativeTime(poll.lastAt, now, locale) })}
            </time>
          )}
        </dd>
        <dt>{t('flow.requests')}</dt>
        <dd>
          <Requests requests={connection.requests} />
        </dd>
        <dt>{t('flow.pulls')}</dt>
        <dd>
          {pulls.waiting === 0 ? t('flow.pulls.none') : t('flow.pulls.waiting', { count: pulls.waiting })}
        </dd>
        <dt>{t('flow.walk')}</dt>
        <dd>
          <PastLine backfill={backfill} />
        </dd>
      </dl>
    </Panel>
  )
}

function Requests({ requests }: { requests: ChannelConnection['requests'] }) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const { reads, answers, mostReads, most } = requests
  const say = (count: number) => new Intl.NumberFormat(locale).format(count)
  const used = reads + answers
  return (
    <>
      {t('flow.requests.of', { used: say(used), most: say(most) })}
      <div className={styles.meter} aria-hidden="true">
        <span style={{ width: `${Math.min(100, (used / most) * 100)}%` }} />
      </div>
      <p>
        {t('flow.requests.parts', {
          reads: say(reads),
          mostReads: say(mostReads),
          answers: say(answers),
        })}
      </p>
    </>
  )
}
