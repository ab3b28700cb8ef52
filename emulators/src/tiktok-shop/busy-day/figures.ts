import type { Store } from '../store/store.ts'
import type { BusyDay } from './run-busy-day.ts'
import { busyDayOf } from './running.ts'

/** Null before the first busy day. */
export function figuresOf(store: Store) {
  const busy = busyDayOf(store)
  return busy && presentFigures(busy)
}

export function presentFigures(busy: BusyDay) {
  const { options, played, questions, day } = busy
  const verdicts = questions.flatMap((one) => one.answers.map((answer) => answer.verdict))
  return {
    running: busy.takeBack !== null,
    speed: played.speed,
    messagesPerDay: options.messagesPerDay,
    seed: options.seed,
    shopId: options.shop.id,
    /** To the minute: a page needs no news of every second. */
    playedTime: localTime(played.now(), options.shop.timeZone),
    date: day.date,
    plannedToday: day.questions.length,
    messages: questions.reduce((sum, one) => sum + one.words.length, 0),
    questions: questions.length,
    waiting: questions.filter((one) => one.outcome === 'waiting').length,
    right: verdicts.filter((one) => one === 'right').length,
    wrong: verdicts.filter((one) => one === 'wrong').length,
  }
}

const localTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
