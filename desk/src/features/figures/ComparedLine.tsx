import type { Figures } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../lib/texts.ts'
import styles from './FiguresHead.module.css'
import { figuresLocales } from './locales.ts'

/** Which days are shown and compared, in whose zone, and whether that can still change. */
export function ComparedLine({ figures }: { figures: Figures | undefined }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  if (!figures) return <p className={styles.compared}>&nbsp;</p>
  const day = (iso: string) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
  const days = (from: string, to: string) =>
    from === to ? day(from) : t('days', { from: day(from), to: day(to) })
  const open = figures.rows.reduce(
    (sum, { metrics }) => sum + (metrics.find(({ key }) => key === 'responseRate24h')?.open ?? 0),
    0,
  )
  return (
    <p className={styles.compared}>
      {t('compared', {
        days: days(figures.from, figures.to),
        previousDays: days(figures.previousFrom, figures.previousTo),
        zone: figures.timeZones.map((zone) => zone.replaceAll('_', ' ')).join(', '),
      })}
      {figures.final && ` · ${t('final')}`}
      {open > 0 && ` · ${t('notFinal', { count: open })}`}
    </p>
  )
}
