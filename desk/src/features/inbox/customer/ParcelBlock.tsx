import type { Parcel } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, dayLabel, useNow } from '../../../lib/time.ts'
import { CopyText } from '../../../ui/CopyText.tsx'
import { When } from '../../../ui/When.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Order.module.css'

/** A parcel by its number, to be copied, and on demand everywhere it was. */
export function ParcelBlock({ parcel, shopId }: { parcel: Parcel; shopId: string }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { carrier, trackingNumber, lastMileTrackingNumber, events, status } = parcel
  return (
    <div className={styles.parcel}>
      <div className={styles.tracking}>
        <span>{carrier}</span>
        <span className={styles.parcelStatus} data-status={status}>
          {t(`parcel.status.${status}`)}
        </span>
      </div>
      {trackingNumber ? (
        <CopyText text={trackingNumber} label={t('parcel.copy', { number: trackingNumber })} />
      ) : (
        <span className={styles.quiet}>{t('parcel.noNumber')}</span>
      )}
      {lastMileTrackingNumber && (
        <CopyText
          text={lastMileTrackingNumber}
          shown={t('parcel.lastMile', { number: lastMileTrackingNumber })}
          label={t('parcel.copy', { number: lastMileTrackingNumber })}
        />
      )}
      {events.length > 0 && (
        <details className={styles.events}>
          <summary>{t('parcel.events', { count: events.length })}</summary>
          <ol>
            {events.map(({ at, text }) => (
              <li key={`${at} ${text}`}>
                <When at={at} shopId={shopId} className={styles.quiet}>
                  {dayLabel(at, now, locale)} {clockTime(at, locale)}
                </When>{' '}
                <span dir="auto">{text}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
