import type { Channel } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { exactTime, relativeTime, useNow } from '../../../lib/time.ts'
import { settingsLocales } from '../locales.ts'
import styles from './Health.module.css'

type ChannelHealth = Channel['health']

const glyphs: Record<ChannelHealth['state'], string> = {
  healthy: 'M2.2 6.4 4.8 9 9.8 3.4',
  quiet: 'M3 6h6',
  failing: 'M6 2v5M6 9.5v.1',
  disabled: 'M3 3l6 6M9 3l-6 6',
}

/** How a channel does: one word, when something last went through, and whatever wants a look. */
export function Health({ health }: { health: ChannelHealth }) {
  const t = useTexts(settingsLocales)
  const locale = useLocale()
  const now = useNow()
  const { state, lastInboundAt, lastOutboundAt } = health
  const problems = [
    health.failedDeliveries > 0 && t('health.unread', { count: health.failedDeliveries }),
    health.failedMessages > 0 && t('health.failed', { count: health.failedMessages }),
    health.reactionErrors > 0 && t('health.reactions', { count: health.reactionErrors }),
    health.waitingDeliveries > 0 && t('health.waiting', { count: health.waitingDeliveries }),
    health.queuedMessages > 0 && t('health.queued', { count: health.queuedMessages }),
  ].filter((problem) => problem !== false)
  return (
    <>
      <p className={styles.health}>
        <span className={styles.state} data-state={state}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d={glyphs[state]} />
          </svg>
          {t(`health.${state}`)}
        </span>
        {lastInboundAt && (
          <time dateTime={lastInboundAt} title={exactTime(lastInboundAt, locale)}>
            {t('health.lastIn', { at: relativeTime(lastInboundAt, now, locale) })}
          </time>
        )}
        {lastOutboundAt && (
          <time dateTime={lastOutboundAt} title={exactTime(lastOutboundAt, locale)}>
            {t('health.lastOut', { at: relativeTime(lastOutboundAt, now, locale) })}
          </time>
        )}
      </p>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
    </>
  )
}
