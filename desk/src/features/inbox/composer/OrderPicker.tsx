import { ShoppingOutlined } from '@ant-design/icons'
import type { CardKind, Order } from '@quaydesk/contract'
import { Button, Modal } from 'antd'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, useNow } from '../../../lib/time.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { type ChosenCard, type OrderChoice, orderChoices } from '../model/card-choices.ts'
import { sayCardDetails } from '../thread/say-card.ts'
import { type InboxTexts, useInboxTexts } from '../use-inbox-texts.ts'
import { PickedList } from './PickedList.tsx'
import styles from './Pickers.module.css'
import { useOrders } from './use-pickable.ts'

type Props = {
  conversationId: string
  channelId: string
  cards: readonly CardKind[]
  onChosen: (card: ChosenCard) => void
  onClose: () => void
}

function sayChoice({ toSend: { kind }, label }: OrderChoice, t: InboxTexts): string {
  if (kind === 'logistics-card') return t('pick.parcelCard', { number: label })
  return kind === 'return-card' ? t('pick.returnCard', { name: label }) : t('pick.orderCard')
}

/** The buyer's orders; of each the order itself, its parcels and its pieces can be sent. */
export function OrderPicker({ conversationId, channelId, cards, onChosen, onClose }: Props) {
  const t = useInboxTexts()
  const query = useOrders(conversationId)
  return (
    <Modal open title={t('pick.order')} footer={null} onCancel={onClose} width={520}>
      <PickedList
        query={query}
        empty={{ title: t('pick.noOrders'), text: t('pick.noOrdersText') }}
        itemOf={(order) => <PickedOrder key={order.id} order={order} {...{ channelId, cards, onChosen }} />}
      />
    </Modal>
  )
}

type OfOrder = Pick<Props, 'channelId' | 'cards' | 'onChosen'> & { order: Order }

function PickedOrder({ order, channelId, cards, onChosen }: OfOrder) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { externalId: number, lines, placedAt } = order
  const choices = orderChoices(order, cards)
  const shown = choices[0]?.shown
  return (
    <li className={styles.order} aria-label={t('pick.orderLabel', { number })}>
      <div className={styles.orderHead}>
        <Picture channelId={channelId} address={lines[0]?.pictureUrl ?? null} size={40}>
          <ShoppingOutlined />
        </Picture>
        <span className={styles.what}>
          <span className={styles.name}>{lines[0]?.name ?? t('order.bare')}</span>
          <span className={styles.detail}>
            {[
              ...(shown ? sayCardDetails('order-card', shown, { t, locale, now }) : []),
              dayLabel(placedAt, now, locale),
            ].join(' · ')}
          </span>
          <span className={styles.detail}>{number}</span>
        </span>
      </div>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Button
            key={choice.key}
            size="small"
            className={styles.choice ?? ''}
            onClick={() => onChosen(choice)}
          >
            {sayChoice(choice, t)}
          </Button>
        ))}
      </div>
    </li>
  )
}
