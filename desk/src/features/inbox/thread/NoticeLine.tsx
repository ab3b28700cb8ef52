import type { MessageEntry } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime } from '../../../lib/time.ts'
import { type InboxTexts, useInboxTexts } from '../use-inbox-texts.ts'
import { numberOf } from './say-card.ts'
import styles from './ThreadFlow.module.css'

function sentenceOf({ text, card, shown }: MessageEntry, t: InboxTexts): string {
  if (card && 'productId' in card)
    return t('notice.product', { name: shown?.of === 'product' ? shown.name : card.productId })
  if (card) return t('notice.order', { number: numberOf(card) })
  return text || t('message.other')
}

/** What the platform tells of the chat, in one thin line. */
export function NoticeLine({ message }: { message: MessageEntry }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const { at } = message
  return (
    <p className={styles.act}>
      {sentenceOf(message, t)} · <time title={exactTime(at, locale)}>{clockTime(at, locale)}</time>
    </p>
  )
}
