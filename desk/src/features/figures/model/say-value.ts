import type { DeskLocale, MetricValue } from '@quaydesk/contract'

/** A value as it stands on a card: numbers large, units small. */
export type SaidValue = readonly { readonly text: string; readonly unit: string }[]

const units = {
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  'zh-CN': { day: '天', hour: '小时', minute: '分', second: '秒' },
} satisfies Record<DeskLocale, object>

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** The two coarsest units, rounded to the finer: "2 min 31 s", "13 h 2 min". Under a minute seconds alone, under ten with one decimal. */
export function sayDuration(ms: number, locale: DeskLocale): SaidValue {
  const unit = units[locale]
  if (ms < 10 * second) return [{ text: (Math.round(ms / 100) / 10).toString(), unit: unit.second }]
  if (Math.round(ms / second) < 60) return [{ text: String(Math.round(ms / second)), unit: unit.second }]
  if (Math.round(ms / second) < 3600) return two(ms, minute, second, unit.minute, unit.second)
  if (Math.round(ms / minute) < 2880) return two(ms, hour, minute, unit.hour, unit.minute)
  return two(ms, day, hour, unit.day, unit.hour)
}

function two(ms: number, coarse: number, fine: number, coarseUnit: string, fineUnit: string): SaidValue {
  const fines = Math.round(ms / fine)
  const perCoarse = coarse / fine
  return [
    { text: String(Math.floor(fines / perCoarse)), unit: coarseUnit },
    ...(fines % perCoarse ? [{ text: String(fines % perCoarse), unit: fineUnit }] : []),
  ]
}

export const sayCount = (count: number, locale: DeskLocale): string => count.toLocaleString(locale)

const perCent = (share: number): string => (share * 100).toFixed(1)

/** Null is "no data": the caller shows a dash with the reason. */
export function sayValue(
  { unit, value }: Pick<MetricValue, 'unit' | 'value'>,
  locale: DeskLocale,
): SaidValue | null {
  if (value === null) return null
  if (unit === 'duration') return sayDuration(value, locale)
  if (unit === 'rate') return [{ text: perCent(value), unit: '%' }]
  return [{ text: sayCount(value, locale), unit: '' }]
}

/** In one line, as tables and sentences show it. */
export function sayLine(value: SaidValue, locale: DeskLocale): string {
  const gap = (unit: string) => (unit === '%' || unit === '' ? '' : ' ')
  return value.map(({ text, unit }) => `${text}${gap(unit)}${unit}`).join(locale === 'en' ? ' ' : ' ')
}
