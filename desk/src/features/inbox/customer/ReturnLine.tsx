import type { Return } from '@quaydesk/contract'
import { sayMoney } from '../../../lib/money.ts'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, useNow } from '../../../lib/time.ts'
import { CopyText } from '../../../ui/CopyText.tsx'
import { When } from '../../../ui/When.tsx'
import { shortNumber, wantsAction } from '../model/order-glance.ts'
import { momentOf } from '../moment.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Order.module.css'

type Props = { returned: Return; shopId: string; withOrder?: boolean }

/** A return, refund, replacement or cancellation: how far it is, and until when the seller has to decide. */
export function ReturnLine({ returned, shopId, withOrder = false }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { kind, status, platformStatus, reason, refund, actBy, changedAt, trackingNumber, carrier } = returned
  const overdue = actBy !== null && Date.parse(actBy) <= now
  return (
    <div className={styles.returned}>
      <p className={styles.returnHead}>
        <span>
          <strong>{t(`return.kind.${kind}`)}</strong>{' '}
          {status === 'other' ? platformStatus : t(`return.status.${status}`)}
          {withOrder && (
            <span className={styles.quiet}> {t('return.of', { number: shortNumber(returned.orderId) })}</span>
          )}
        </span>
        <span className={styles.quiet}>
          {refund && `${sayMoney(refund, locale)} · `}
          <When at={changedAt} shopId={shopId}>
            {dayLabel(changedAt, now, locale)}
          </When>
        </span>
      </p>
      {reason && (
        <p className={styles.quiet} dir="auto">
          {reason}
        </p>
      )}
      {actBy && wantsAction(returned) && (
        <p className={styles.late}>
          <When at={actBy} shopId={shopId}>
            {t(overdue ? 'return.overdue' : 'return.actBy', { at: momentOf(actBy, now, locale) })}
          </When>
        </p>
      )}
      {trackingNumber && (
        <CopyText
          text={trackingNumber}
          shown={[carrier, trackingNumber].filter(Boolean).join(' ')}
          label={t('parcel.copy', { number: trackingNumber })}
        />
      )}
    </div>
  )
}
