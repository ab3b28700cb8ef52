import type { Customer } from '@quaydesk/contract'
import { useId } from 'react'
import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, useNow } from '../../../lib/time.ts'
import { When } from '../../../ui/When.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'

const most = 5

/** What the customer wrote about what he bought, newest first. */
export function Reviews({ customer: { reviews }, shopId }: { customer: Customer; shopId: string }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const heading = useId()
  if (reviews.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {t('reviews.title')} <span>{reviews.length}</span>
      </h3>
      <ul>
        {reviews.slice(0, most).map(({ id, stars, title, text, productName, writtenAt }) => (
          <li key={id} className={styles.review} title={productName ?? undefined}>
            <span
              className={styles.stars}
              data-low={stars <= 2}
              role="img"
              aria-label={t('review.stars', { count: stars })}
            >
              {'★'.repeat(stars)}
              {'☆'.repeat(5 - stars)}
            </span>
            <span className={styles.said} dir="auto">
              {[title, text].filter(Boolean).join(' – ') || t('review.wordless')}
            </span>
            <When at={writtenAt} shopId={shopId} className={styles.end}>
              {dayLabel(writtenAt, now, locale)}
            </When>
          </li>
        ))}
      </ul>
    </section>
  )
}
