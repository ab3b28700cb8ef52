import type { ChannelProof } from '@quaydesk/contract'
import { useId } from 'react'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { exactTime, relativeTime, useNow } from '../../../lib/time.ts'
import styles from './ChannelPage.module.css'
import { connectLocales } from './connect-locales.ts'

const columns = ['day', 'listed', 'kept', 'missing', 'twice', 'checked'] as const

export function ProofTable({ proofs }: { proofs: readonly ChannelProof[] }) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const now = useNow()
  const caption = useId()
  const number = new Intl.NumberFormat(locale)
  // Days of the platform's list in UTC: by the viewer's zone they would be named after the day before.
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    weekday: 'short',
    timeZone: 'UTC',
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section className={styles.scroll} tabIndex={0} aria-labelledby={caption}>
      <table className={styles.table}>
        <caption id={caption}>{t('proof.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`proof.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proofs.map((proof) => (
            <tr key={proof.day}>
              <th scope="row">{day.format(new Date(`${proof.day}T00:00:00Z`))}</th>
              <td>{number.format(proof.listed)}</td>
              <td>{number.format(proof.kept)}</td>
              <td data-off={proof.missing > 0}>{number.format(proof.missing)}</td>
              <td data-off={proof.twice > 0}>{number.format(proof.twice)}</td>
              <td>
                <time dateTime={proof.checkedAt} title={exactTime(proof.checkedAt, locale)}>
                  {relativeTime(proof.checkedAt, now, locale)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
