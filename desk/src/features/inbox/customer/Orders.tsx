import type { Channel, Customer } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { channelsQuery } from '../../../lib/shared-queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { orderInQuestion } from '../model/order-glance.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'
import { OrderItem } from './OrderItem.tsx'
import { useOrders } from './use-orders.ts'

/** Nothing new can come of its orders, whatever else is wrong with a channel. */
const isCutOff = ({ disabledAt, connection }: Channel) =>
  disabledAt !== null || (connection !== null && connection.authorization.state !== 'active')

/** So many stand there before somebody asks for all of them. */
const atFirst = 3

/** What the customer ordered on any channel; the order that he most likely writes about lies open. */
export function Orders({ customer }: { customer: Customer }) {
  const t = useInboxTexts()
  const heading = useId()
  const [all, setAll] = useState(false)
  const { orders, more, loadMore, loading, error } = useOrders(customer)
  const [opened, setOpened] = useState<string | null>()
  const open = opened === undefined ? orderInQuestion(orders) : opened
  const channels = useQuery(channelsQuery).data ?? []
  const platforms = customer.identities.filter(({ channelKind }) => channelKind !== 'web-chat')
  if (orders.length === 0 && platforms.length === 0) return null
  const stuck = channels.filter(
    (channel) => isCutOff(channel) && platforms.some(({ channelId }) => channelId === channel.id),
  )
  const awaited = platforms.some((identity) => identity.awaited)
  const foldable = orders.length > atFirst || more
  return (
    <section aria-labelledby={heading}>
      <div className={styles.title}>
        <h3 id={heading}>
          {t('orders.title')}{' '}
          <span>
            {orders.length}
            {more && '+'}
          </span>
        </h3>
        {foldable && (
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'orders.fewer' : 'orders.all')}
          </button>
        )}
      </div>
      {stuck.map(({ id, name }) => (
        <p key={id} className={styles.quiet}>
          {t('orders.stuck', { channel: name })}
        </p>
      ))}
      {orders.length === 0 && (
        <p className={styles.quiet}>{t(awaited && stuck.length === 0 ? 'orders.awaited' : 'orders.none')}</p>
      )}
      <ul>
        {(all ? orders : orders.slice(0, atFirst)).map((order) => (
          <OrderItem
            key={order.id}
            order={order}
            returns={customer.returns}
            open={order.id === open}
            onToggle={() => setOpened(order.id === open ? null : order.id)}
          />
        ))}
      </ul>
      {error && <ErrorNote error={error} onRetry={loadMore} />}
      {all && more && !error && (
        <Button size="small" block loading={loading} onClick={loadMore}>
          {t('orders.more')}
        </Button>
      )}
    </section>
  )
}
