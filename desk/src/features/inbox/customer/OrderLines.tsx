import type { Order } from '@quaydesk/contract'
import { sayMoney } from '../../../lib/money.ts'
import { useLocale } from '../../../lib/texts.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Order.module.css'

/** The pieces of an order; a line alone is told by its size and number, for its name and picture stand above. */
export function OrderLines({ order: { lines, channelId } }: { order: Order }) {
  const t = useInboxTexts()
  const locale = useLocale()
  if (lines.length === 0) return <p className={styles.quiet}>{t('order.bare')}</p>
  const alone = lines.length === 1
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li
          key={[line.skuId ?? line.productId, line.parcelId, line.price?.amount, line.cancelled].join(' ')}
          className={styles.line}
          data-cancelled={line.cancelled}
        >
          {!alone && (
            <Picture channelId={channelId} address={line.pictureUrl} size={28}>
              {null}
            </Picture>
          )}
          <span className={styles.what}>
            {!alone && <span className={styles.name}>{line.name}</span>}
            <span className={styles.variant} title={line.sellerSku ?? undefined}>
              {[line.variant, t('order.quantity', { count: line.quantity })].filter(Boolean).join(' ')}
              {line.cancelled && ` · ${t('order.status.cancelled')}`}
            </span>
          </span>
          {line.price && <span className={styles.price}>{sayMoney(line.price, locale)}</span>}
        </li>
      ))}
    </ul>
  )
}
