import type { ConversationSummary } from '@quaydesk/contract'
import { useMe } from '../../../lib/me.ts'
import { useLocale } from '../../../lib/texts.ts'
import { coarseDuration, exactTime, useNow } from '../../../lib/time.ts'
import { momentOf } from '../moment.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadHead.module.css'

/** The shop, until when an answer is due, and who else looks. */
export function HeadDetails({ summary }: { summary: ConversationSummary }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { shops, memberId } = useMe()
  const { turnSince, verdictDueAt, openSessionId, snoozedUntil } = summary
  const lookers = summary.lookers.filter(({ id }) => id !== memberId).map(({ name }) => name)
  const parts: { key: string; text: string; title?: string; alarming?: boolean }[] = []
  const shop = shops.find(({ id }) => id === summary.shopId)
  if (shop) parts.push({ key: 'shop', text: shop.name })
  if (!openSessionId) parts.push({ key: 'closed', text: t('thread.closed') })
  if (snoozedUntil)
    parts.push({
      key: 'snoozed',
      text: t('snooze.until', { time: momentOf(snoozedUntil, now, locale) }),
      title: exactTime(snoozedUntil, locale, shop?.timeZone),
    })
  if (turnSince && verdictDueAt) {
    const left = Date.parse(verdictDueAt) - now
    const time = momentOf(verdictDueAt, now, locale)
    const title = exactTime(verdictDueAt, locale, shop?.timeZone)
    if (left > 0)
      parts.push({
        key: 'due',
        text: t('thread.deadline', { time, span: coarseDuration(left, locale) }),
        title,
      })
    else parts.push({ key: 'due', text: t('thread.overdue', { time }), title, alarming: true })
  }
  if (lookers.length > 0)
    parts.push({ key: 'lookers', text: t('thread.looking', { names: lookers.join(', ') }) })
  return (
    <p className={styles.details}>
      {parts.map(({ key, text, title, alarming }) => (
        <span key={key} title={title} data-alarming={alarming}>
          {text}
        </span>
      ))}
    </p>
  )
}
