import type { DeliveryEstimate, DeskLocale, Order } from '@quaydesk/contract'
import { dayLabel } from '../../../lib/time.ts'
import type { InboxTexts } from '../use-inbox-texts.ts'

/** A status that is unknown to us is said as the platform says it. */
export const sayOrderStatus = (t: InboxTexts, { status, platformStatus }: Order): string =>
  status === 'other' ? platformStatus : t(`order.status.${status}`)

export function sayEstimate(
  t: InboxTexts,
  { fromAt, toAt }: DeliveryEstimate,
  now: number,
  locale: DeskLocale,
): string | null {
  const [from, to] = [fromAt, toAt].map((at) => at && dayLabel(at, now, locale))
  if (from && to && from !== to) return t('order.estimate.between', { from, to })
  if (to) return t('order.estimate.by', { to })
  return from ? t('order.estimate.from', { from }) : null
}

export function sayLateness(
  t: InboxTexts,
  { late, current }: Order['timeline'],
  now: number,
  locale: DeskLocale,
): string | null {
  if (late === null) return null
  const day = dayLabel(late.since, now, locale)
  if (late.what === 'delivery' && current === 'delivered') return t('order.wasLate.delivery', { day })
  return t(`order.late.${late.what}`, { day })
}
