import type { ChannelConnection } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { dayLabel, relativeTime, useNow } from '../../../lib/time.ts'
import { connectLocales } from './connect-locales.ts'

/** How far the fetching of the past has come, or when it was done. */
export function PastLine({ backfill }: { backfill: ChannelConnection['backfill'] }) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const now = useNow()
  const number = new Intl.NumberFormat(locale)
  const { from, oldestAt, finishedAt } = backfill
  const counts = {
    conversations: number.format(backfill.conversations),
    messages: number.format(backfill.messages),
  }
  if (finishedAt !== null)
    return t('walk.done', {
      ...counts,
      from: dayLabel(from, now, locale),
      at: relativeTime(finishedAt, now, locale),
    })
  const reached = oldestAt === null ? '' : ` · ${t('walk.back', { day: dayLabel(oldestAt, now, locale) })}`
  return `${t('walk.running', counts)}${reached}`
}
