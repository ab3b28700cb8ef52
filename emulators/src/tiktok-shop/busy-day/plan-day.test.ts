import { expect, test } from 'vitest'
import { hourShares } from './day-profile.ts'
import { kinds, languageShares, languages, mix } from './kinds.ts'
import { dateAt, dayAfter, planDay } from './plan-day.ts'

const timeZone = 'America/New_York'
const wish = { seed: 1, date: '2026-11-22', timeZone, messages: 250 }
const hour = 3_600_000

/** Two hundred days in a row. */
function* days(seed: number) {
  for (let date = '2026-03-01', count = 0; count < 200; date = dayAfter(date), count++)
    yield planDay({ ...wish, seed, date })
}
const longRun = [...days(7)]
const questions = longRun.flatMap((day) => day.questions)
const messages = questions.reduce((sum, one) => sum + one.lines, 0)

const shareOf = (chosen: (one: (typeof questions)[number]) => boolean) =>
  questions.reduce((sum, one) => sum + (chosen(one) ? one.lines : 0), 0) / messages

test('a day has just as many messages as were asked for, in order of time and within the local day', () => {
  for (const day of longRun) {
    expect(day.questions.reduce((sum, one) => sum + one.lines, 0)).toBe(250)
    const times = day.questions.map((one) => one.at)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times[0]).toBeGreaterThanOrEqual(day.startsAt)
    expect(times.at(-1)).toBeLessThan(day.endsAt)
    expect(day.questions.map((one) => one.number)).toEqual(day.questions.map((_, place) => place))
  }
})

test.each(kinds)('over a long run the share of %s is that of the mix', (kind) => {
  expect(Math.abs(shareOf((one) => one.kind === kind) - mix[kind])).toBeLessThan(0.015)
})

test.each(languages)('over a long run the share of buyers who write %s is kept', (language) => {
  expect(Math.abs(shareOf((one) => one.language === language) - languageShares[language])).toBeLessThan(0.015)
})

test('each hour of the shop has its share, and from 3 to 5 a.m. come 12 %', () => {
  const hourOf = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' })
  const counted = new Array<number>(24).fill(0)
  for (const one of questions) {
    const at = Number(hourOf.format(one.at))
    counted[at] = (counted[at] ?? 0) + one.lines / messages
  }
  for (const [at, share] of hourShares.entries())
    expect(Math.abs((counted[at] ?? 0) - share), `hour ${at}`).toBeLessThan(0.015)
  expect(Math.abs((counted[3] ?? 0) + (counted[4] ?? 0) - 0.12)).toBeLessThan(0.015)
})

test('the same wish gives the same day; another seed or date gives another', () => {
  expect(planDay(wish)).toEqual(planDay(wish))
  expect(planDay({ ...wish, seed: 2 }).questions).not.toEqual(planDay(wish).questions)
  const shape = (date: string) =>
    planDay({ ...wish, date }).questions.map((one) => [one.kind, one.language, one.lot])
  expect(shape('2026-11-23')).not.toEqual(shape('2026-11-22'))
})

test('days of 23 and 25 hours are as long as they are', () => {
  const spring = planDay({ ...wish, date: '2026-03-08' })
  expect(spring.endsAt - spring.startsAt).toBe(23 * hour)
  const autumn = planDay({ ...wish, date: '2026-11-01' })
  expect(autumn.endsAt - autumn.startsAt).toBe(25 * hour)
})

test('a date is that of the shop, not that of Greenwich', () => {
  expect(dateAt(Date.parse('2026-11-22T02:00:00Z'), timeZone)).toBe('2026-11-21')
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  expect(() => planDay({ ...wish, date: 'tomorrow' })).toThrow('no date')
})

test('shares of the mix, of the languages and of the hours are wholes', () => {
  for (const shares of [Object.values(mix), Object.values(languageShares), hourShares])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})
