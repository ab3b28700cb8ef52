import { createRandom, type Random } from '../../core/random.ts'
import { startOfDay } from '../local-day.ts'
import { hourAt } from './day-profile.ts'
import { type Kind, type Language, languageShares, mix } from './kinds.ts'

/** One buyer who is going to write: what about, how, and what sort of person he is. */
export type PlannedQuestion = {
  /** From 0, by time. */
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kind: Kind
  readonly language: Language
  /** Messages in a row. */
  readonly lines: number
  /** How long he waits for an answer before he asks whether anybody is there. */
  readonly patienceMs: number
  /** How long he takes to read an answer and to write back. */
  readonly readingMs: number
  /** Decides all that is drawn by lot about him later. */
  readonly lot: number
}

export type PlannedDay = {
  readonly date: string
  readonly startsAt: number
  readonly endsAt: number
  readonly questions: readonly PlannedQuestion[]
}

export type DayWish = {
  readonly seed: number
  /** Such as 2026-11-22, in the shop's zone. */
  readonly date: string
  readonly timeZone: string
  /** Messages that buyers write unasked; what they answer to answers comes on top. */
  readonly messages: number
}

const minute = 60_000

/**
 * The same for the same wish.
 * @throws Error for what is no date
 */
export function planDay({ seed, date, timeZone, messages }: DayWish): PlannedDay {
  const startsAt = startOf(date, timeZone)
  const endsAt = startOf(dayAfter(date), timeZone)
  const random = createRandom(seedOf(seed, date))
  const drawn: Omit<PlannedQuestion, 'number'>[] = []
  for (let written = 0; written < messages; ) {
    const lines = Math.min(linesBy(random), messages - written)
    drawn.push({
      // The two days a year of 23 and 25 hours are stretched to the same profile.
      at: Math.floor(startsAt + (hourAt(random.next()) / 24) * (endsAt - startsAt)),
      kind: byShare<Kind>(random, mix, 'other'),
      language: byShare<Language>(random, languageShares, 'en'),
      lines,
      patienceMs: random.between(8 * minute, 90 * minute),
      readingMs: random.between(20_000, 150_000),
      lot: random.between(1, 2_147_483_647),
    })
    written += lines
  }
  const questions = drawn.sort((one, other) => one.at - other.at).map((one, number) => ({ number, ...one }))
  return { date, startsAt, endsAt, questions }
}

/** Of ten buyers, eight write one message, the others cut what they say into two or three. */
function linesBy(random: Random): number {
  const lot = random.next()
  return lot < 0.8 ? 1 : lot < 0.95 ? 2 : 3
}

/** Shares that don't quite add up to one by rounding leave the rest to the fallback. */
function byShare<N extends string>(random: Random, shares: Readonly<Record<N, number>>, fallback: N): N {
  let lot = random.next()
  for (const [name, share] of Object.entries<number>(shares)) {
    lot -= share
    if (lot < 0) return name as N
  }
  return fallback
}

function startOf(date: string, timeZone: string): number {
  const seconds = startOfDay(date, timeZone)
  if (seconds === null) throw new Error(`${date} is no date.`)
  return seconds * 1000
}

export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The date in the zone, such as 2026-11-22. */
export const dateAt = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)

/** Days of one seed differ, and so do seeds on one day. */
function seedOf(seed: number, date: string): number {
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
  return Math.imul(seed ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(day, 0xc2b2ae35)
}
