const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar', 'mär'],
  ['apr', 'abr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
] as const

/**
 * The dates that a text names, in seconds at noon UTC of each: 2026-11-24, Nov 24, 24 November, 24. November, 24 de
 * noviembre, 11月24日. One without a year is the nearest to now. Figures with strokes are left out: nobody can tell
 * whether 11/12 is in November.
 */
export function datesIn(text: string, now: number): number[] {
  const found: number[] = []
  for (const [, year, month, date] of text.matchAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g))
    found.push(noon(Number(year), Number(month), Number(date)))
  for (const [, month, date] of text.matchAll(/(\d{1,2})月\s?(\d{1,2})日/g))
    found.push(nearest(Number(month), Number(date), now))
  for (const [, month, date] of text.matchAll(/\b(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?\b/giu))
    found.push(...named(month, date, now))
  for (const [, date, month] of text.matchAll(
    /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s(?:de\s|of\s)?(\p{L}{3,10})\b/giu,
  ))
    found.push(...named(month, date, now))
  return found
}

function named(month: string | undefined, date: string | undefined, now: number): number[] {
  const word = (month ?? '').toLowerCase()
  const place = months.findIndex((starts) => starts.some((start) => word.startsWith(start)))
  // "may" and "mar" begin other words too; a name of a month is the start of its full name.
  if (place < 0 || !fullNames.some((name) => name.startsWith(word))) return []
  const number = Number(date)
  return number >= 1 && number <= 31 ? [nearest(place + 1, number, now)] : []
}

const fullNames = [
  'january february march april may june july august september october november december sept',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
].flatMap((line) => line.split(' '))

const noon = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date, 12) / 1000

function nearest(month: number, date: number, now: number): number {
  const year = new Date(now * 1000).getUTCFullYear()
  const choices = [year - 1, year, year + 1].map((one) => noon(one, month, date))
  return choices.reduce(
    (best, one) => (Math.abs(one - now) < Math.abs(best - now) ? one : best),
    choices[1] ?? now,
  )
}
