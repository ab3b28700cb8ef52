import type { Card, DeskLocale, MessageKind, ShownCard } from '@quaydesk/contract'
import { sayMoney } from '../../../lib/money.ts'
import { relativeTime } from '../../../lib/time.ts'
import type { InboxTexts } from '../use-inbox-texts.ts'

/** The number by which the platform knows what a card shows. */
export function numberOf(card: Card): string {
  if ('productId' in card) return card.productId
  return 'orderId' in card ? card.orderId : card.couponId
}

/** The bold line: what it is about. */
export function sayCardTitle(shown: ShownCard, t: InboxTexts): string {
  if (shown.of === 'product') return shown.name
  const { line, moreLines } = shown
  const name = line?.name ?? t('order.bare')
  return moreLines > 0 ? `${name} ${t('card.more', { count: moreLines })}` : name
}

type How = { readonly t: InboxTexts; readonly locale: DeskLocale; readonly now: number }

/** The quiet lines below: of a product its price, of an order or a return what was ordered, of a parcel where it is. */
export function sayCardDetails(kind: MessageKind, shown: ShownCard, how: How): string[] {
  if (shown.of === 'product') return [sayPrices(shown, how)].filter(Boolean)
  const parts = kind === 'logistics-card' ? sayParcel(shown, how) : [sayOrder(shown, how)]
  return parts.filter(Boolean)
}

function sayPrices(
  { lowestPrice, highestPrice, status }: Extract<ShownCard, { of: 'product' }>,
  { t, locale }: How,
): string {
  const from = lowestPrice && sayMoney(lowestPrice, locale)
  const to = highestPrice && sayMoney(highestPrice, locale)
  const prices = from && to && from !== to ? t('card.prices', { from, to }) : from
  return [prices, status === 'on-sale' ? null : t('card.offSale')].filter(Boolean).join(' · ')
}

function sayOrder({ line, total, status }: Extract<ShownCard, { of: 'order' }>, { t, locale }: How): string {
  const pieces =
    line &&
    (line.variant
      ? t('card.quantity', { variant: line.variant, count: line.quantity })
      : t('card.pieces', { count: line.quantity }))
  const word = status === 'other' ? null : t(`order.status.${status}`)
  return [pieces, sayMoney(total, locale), word].filter(Boolean).join(' · ')
}

function sayParcel(shown: Extract<ShownCard, { of: 'order' }>, how: How): string[] {
  const { t, locale, now } = how
  const { parcel } = shown
  if (parcel === null) return [sayOrder(shown, how)]
  const { status, carrier, trackingNumber, latest } = parcel
  const way = [carrier, trackingNumber].filter(Boolean).join(' ')
  return [
    [t(`parcel.status.${status}`), way].filter(Boolean).join(' · '),
    latest ? `${latest.text} · ${relativeTime(latest.at, now, locale)}` : '',
  ]
}
