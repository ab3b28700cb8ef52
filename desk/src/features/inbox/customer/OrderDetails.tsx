import type { Order, Return } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, exactTime, useNow } from '../../../lib/time.ts'
import { CopyText } from '../../../ui/CopyText.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useShopZone } from '../use-shop-zone.ts'
import styles from './Order.module.css'
import { OrderLines } from './OrderLines.tsx'
import { ParcelBlock } from './ParcelBlock.tsx'
import { ReturnLine } from './ReturnLine.tsx'
import { sayEstimate, sayLateness } from './say-order.ts'
import { WayLine } from './WayLine.tsx'

/** Where an order is, what is in it, and what became of it. */
export function OrderDetails({ order, returns }: { order: Order; returns: readonly Return[] }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const zone = useShopZone(order.shopId)
  const { timeline, cancelRequestedAt, cancelReason, externalId } = order
  const late = sayLateness(t, timeline, now, locale)
  const estimate = timeline.estimate && sayEstimate(t, timeline.estimate, now, locale)
  const notes = [
    { key: 'order.note.buyer', text: order.buyerNote },
    { key: 'order.note.seller', text: order.sellerNote },
  ] as const
  return (
    <div className={styles.details}>
      {timeline.current !== null && <WayLine timeline={timeline} shopId={order.shopId} />}
      {late && (
        <p
          className={styles.late}
          title={timeline.late ? exactTime(timeline.late.since, locale, zone) : undefined}
        >
          {late}
        </p>
      )}
      {estimate && <p className={styles.quiet}>{estimate}</p>}
      {cancelRequestedAt && order.status !== 'cancelled' && (
        <p className={styles.late}>
          {t('order.cancelRequested', { day: dayLabel(cancelRequestedAt, now, locale) })}
        </p>
      )}
      {order.status === 'cancelled' && cancelReason && (
        <p className={styles.quiet}>{t('order.cancelled', { reason: cancelReason })}</p>
      )}
      {order.parcels.map((parcel) => (
        <ParcelBlock key={parcel.externalId} parcel={parcel} shopId={order.shopId} />
      ))}
      <OrderLines order={order} />
      {returns.map((one) => (
        <ReturnLine key={one.id} returned={one} shopId={order.shopId} />
      ))}
      {notes.map(
        ({ key, text }) =>
          text && (
            <p key={key} className={styles.note}>
              <span className={styles.quiet}>{t(key)}</span> <span dir="auto">{text}</span>
            </p>
          ),
      )}
      <div className={styles.foot}>
        <CopyText
          text={externalId}
          shown={t('order.number', { number: externalId })}
          label={t('order.copy', { number: externalId })}
        />
        <p>
          {[
            order.cashOnDelivery && t('order.cod'),
            order.destination && t('order.to', { place: order.destination }),
            order.deliveryOption,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  )
}
