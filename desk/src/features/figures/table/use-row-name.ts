import type { Breakdown, FiguresRow } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { clockTime, dayMark } from '../../../lib/time.ts'
import { figuresLocales } from '../locales.ts'
import { sayStep } from '../trend/say-step.ts'

/** What a row is called: a person, shop or channel by its name, the rows that are none in words, a day or hour by its date in the shop's zone. */
export function useRowName(breakdown: Breakdown, timeZone: string | undefined): (row: FiguresRow) => string {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  return ({ key, label }) => {
    if (key === 'total') return t('row.total')
    if (key === 'bot' || key === 'outside' || key === 'unassigned') return t(`row.${key}`)
    if (breakdown === 'day') return sayStep(key, 'day', locale)
    if (breakdown === 'hour') return `${dayMark(key, locale, timeZone)} ${clockTime(key, locale, timeZone)}`
    return label
  }
}
