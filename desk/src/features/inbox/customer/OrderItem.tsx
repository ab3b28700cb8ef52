import type { Order, Return } from '@quaydesk/contract'
import { useId } from 'react'
import { sayMoney } from '../../../lib/money.ts'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, useNow } from '../../../lib/time.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { When } from '../../../ui/When.tsx'
import { returnsOf, shortNumber, standsSince } from '../model/order-glance.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Order.module.css'
import { OrderDetails } from './OrderDetails.tsx'
import { sayOrderStatus } from './say-order.ts'

type Props = { order: Order; returns: readonly Return[]; open: boolean; onToggle: () => void }

/** One order: what it is and where it stands; opened, the whole of it. */
export function OrderItem({ order, returns, open, onToggle }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const body = useId()
  const { channelId, externalId, lines, kind, shopId } = order
  const [line, ...others] = lines
  const since = standsSince(order)
  const name = line?.name ?? t('order.untitled', { number: shortNumber(externalId) })
  return (
    <li className={open ? styles.card : styles.folded}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={body}
        onClick={onToggle}
      >
        <Picture channelId={channelId} address={line?.pictureUrl ?? null} size={36}>
          <BoxGlyph />
        </Picture>
        <span className={styles.what}>
          <span className={styles.first}>
            <span className={styles.name}>
              {kind !== 'usual' && `${t(`order.kind.${kind}`)} · `}
              {name}
            </span>
            {others.length > 0 && (
              <span className={styles.others}>{t('order.and', { count: others.length })}</span>
            )}
            <span className={styles.total}>{sayMoney(order.total, locale)}</span>
          </span>
          <span className={styles.state} data-late={order.timeline.late !== null}>
            {shortNumber(externalId)} · {sayOrderStatus(t, order)} ·{' '}
            <When at={since} shopId={shopId}>
              {dayLabel(since, now, locale)}
            </When>
          </span>
        </span>
      </button>
      <div id={body} hidden={!open}>
        {open && <OrderDetails order={order} returns={returnsOf(order, returns)} />}
      </div>
    </li>
  )
}

const BoxGlyph = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
    <path d="M2.5 5 8 2.2 13.5 5v6L8 13.8 2.5 11ZM2.5 5 8 7.8 13.5 5M8 7.8v6" strokeLinejoin="round" />
  </svg>
)
