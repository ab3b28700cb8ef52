import { CarOutlined, GiftOutlined, RollbackOutlined, ShoppingOutlined, TagOutlined } from '@ant-design/icons'
import {
  type Card,
  CardKind,
  type CardKind as Kind,
  type MessageKind,
  type ShownCard,
} from '@quaydesk/contract'
import type { ReactNode } from 'react'
import { useLocale } from '../../../lib/texts.ts'
import { useNow } from '../../../lib/time.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CardBubble.module.css'
import { numberOf, sayCardDetails, sayCardTitle } from './say-card.ts'

const marks: Record<Kind, ReactNode> = {
  'product-card': <TagOutlined aria-hidden />,
  'order-card': <ShoppingOutlined aria-hidden />,
  'coupon-card': <GiftOutlined aria-hidden />,
  'logistics-card': <CarOutlined aria-hidden />,
  'return-card': <RollbackOutlined aria-hidden />,
}

type Props = { kind: MessageKind; card: Card; shown: ShownCard | null; channelId: string }

/** A product, an order, a parcel: drawn as the platform draws it for the buyer, with what we know of it now. */
export function CardBubble({ kind, card, shown, channelId }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const known = CardKind.safeParse(kind)
  const number = numberOf(card)
  const picture = shown?.of === 'product' ? shown.pictureUrl : (shown?.line?.pictureUrl ?? null)
  return (
    <section className={styles.card}>
      <p className={styles.head}>
        {known.success && (
          <span className={styles.kind}>
            {marks[known.data]} {t(`card.${known.data}`)}
          </span>
        )}
        <span className={styles.number} title={t('card.number', { number })}>
          {number}
        </span>
      </p>
      {shown ? (
        <div className={styles.body}>
          <Picture channelId={channelId} address={picture} size={40}>
            {known.success && marks[known.data]}
          </Picture>
          <div className={styles.what}>
            <p className={styles.name} dir="auto">
              {sayCardTitle(shown, t)}
            </p>
            {sayCardDetails(kind, shown, { t, locale, now }).map((line) => (
              <p key={line} className={styles.detail}>
                {line}
              </p>
            ))}
          </div>
        </div>
      ) : (
        !('couponId' in card) && <p className={styles.unknown}>{t('card.unknown')}</p>
      )}
    </section>
  )
}
