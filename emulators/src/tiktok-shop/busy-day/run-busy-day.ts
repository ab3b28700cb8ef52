import { createRandom, type Random } from '../../core/random.ts'
import type { ChatSession, Message, SenderRole, Shop } from '../store/chat-model.ts'
import { conversationOf } from '../store/conversations.ts'
import { sayAsBuyer } from '../store/say.ts'
import type { Store } from '../store/store.ts'
import { minds, type News } from './buyer-mind.ts'
import { castQuestion } from './cast-question.ts'
import { firstWords } from './first-words.ts'
import type { Kind } from './kinds.ts'
import { dateAt, type PlannedDay, type PlannedQuestion, planDay } from './plan-day.ts'
import { createPlayedClock, type PlayedClock } from './played-clock.ts'
import type { Question, Word } from './question.ts'

export type BusyDayOptions = {
  readonly shop: Shop
  readonly seed: number
  /** Written unasked; what buyers make of the answers comes on top. */
  readonly messagesPerDay: number
  /** Played seconds for each of the stand-in's clock. */
  readonly speed: number
}

export type BusyDay = {
  readonly options: BusyDayOptions
  readonly played: PlayedClock
  day: PlannedDay
  /** Of the day: the first that has not been asked yet. */
  next: number
  /** The latest ones; `forgotten` older ones stood before them. */
  readonly questions: Question[]
  forgotten: number
  /** Those that wait for something. */
  readonly open: Set<Question>
  takeBack: (() => void) | null
}

/** Played: how often a waiting buyer looks at his phone. */
const lookEveryMs = 10_000
/** Of the stand-in's clock; faster days look less often for it. */
const shortestStepMs = 250
/** Played: what this machine slept through stays unasked, else all of it would come at once. */
const missedAfterMs = 3_600_000
/** Questions of more than two months of busy days. */
const remembered = 20_000

/** From now on buyers write as they do in the shop's local day, day after day, until it is stopped. */
export function startBusyDay(store: Store, options: BusyDayOptions): BusyDay {
  const played = createPlayedClock(store.clock, options.speed)
  const date = dateAt(played.now(), options.shop.timeZone)
  const day = dayOf(options, date)
  const next = day.questions.findIndex((one) => one.at >= played.now())
  const busy: BusyDay = {
    options,
    played,
    day,
    next: next < 0 ? day.questions.length : next,
    questions: [],
    forgotten: 0,
    open: new Set(),
    takeBack: null,
  }
  awaitNext(store, busy)
  return busy
}

export function stopBusyDay(busy: BusyDay): void {
  busy.takeBack?.()
  busy.takeBack = null
}

/** Faster or slower from now on. */
export function setSpeed(store: Store, busy: BusyDay, speed: number): void {
  busy.played.setSpeed(speed)
  if (busy.takeBack) awaitNext(store, busy)
}

const dayOf = ({ seed, messagesPerDay, shop }: BusyDayOptions, date: string): PlannedDay =>
  planDay({ seed, date, timeZone: shop.timeZone, messages: messagesPerDay })

function awaitNext(store: Store, busy: BusyDay): void {
  busy.takeBack?.()
  const { played, day, next } = busy
  const now = played.now()
  let wakeAt = day.questions[next]?.at ?? day.endsAt
  for (const one of busy.open) wakeAt = Math.min(wakeAt, one.toSay[0]?.at ?? now + lookEveryMs)
  const at = Math.max(played.clockAt(wakeAt), store.clock.now() + (wakeAt > now ? shortestStepMs : 0))
  busy.takeBack = store.clock.at(at, () => step(store, busy))
}

function step(store: Store, busy: BusyDay): void {
  const now = busy.played.now()
  if (now >= busy.day.endsAt) {
    busy.day = dayOf(busy.options, dateAt(now, busy.options.shop.timeZone))
    busy.next = 0
  }
  for (let due = busy.day.questions[busy.next]; due && due.at <= now; due = busy.day.questions[busy.next]) {
    busy.next += 1
    if (due.at > now - missedAfterMs) begin(store, busy, due)
  }
  for (const one of busy.open) {
    minds(one, newsFor(one), now)
    speak(store, busy.options.shop, one, now)
    if (one.outcome !== 'waiting' && one.toSay.length === 0) busy.open.delete(one)
  }
  awaitNext(store, busy)
}

function begin(store: Store, busy: BusyDay, planned: PlannedQuestion): void {
  const random = createRandom(planned.lot)
  const { shop } = busy.options
  const earlier = planned.kind === 'follow-up' ? earlierOf(busy, random) : null
  const cast = earlier?.cast ?? castQuestion(store, shop, random, planned.kind, planned.language)
  const asked = { ...planned, language: earlier?.planned.language ?? planned.language }
  const conversation = conversationOf(store, shop, cast.buyer)
  const question: Question = {
    planned: asked,
    date: busy.day.date,
    cast,
    conversation,
    follows: earlier && { date: earlier.date, number: earlier.planned.number },
    random,
    words: [],
    answers: [],
    toSay: typed(firstWords(store, random, asked, cast), planned.at, random),
    heardUpTo: BigInt(conversation.messages.at(-1)?.index ?? 0),
    readsAt: null,
    waitsSince: planned.at,
    hellos: 0,
    insisted: 0,
    outcome: 'waiting',
  }
  busy.questions.push(question)
  if (busy.questions.length > remembered) {
    busy.questions.shift()
    busy.forgotten += 1
  }
  busy.open.add(question)
}

/** Somebody of late whose first question is settled. */
function earlierOf(busy: BusyDay, random: Random): Question | null {
  const settled = busy.questions
    .slice(-60)
    .filter((one) => !busy.open.has(one) && one.outcome !== 'unanswered')
  return settled[random.between(0, settled.length - 1)] ?? null
}

/** Message after message, as fast as thumbs are. */
function typed(words: readonly Word[], at: number, random: Random): Question['toSay'] {
  let typedAt = at
  return words.map((word) => {
    const one = { at: typedAt, reason: 'question' as const, word }
    typedAt += random.between(3_000, 14_000)
    return one
  })
}

/** What the shop has said since the buyer last listened. The platform's welcome is no answer to anything. */
function newsFor({ conversation, heardUpTo }: Question): News | null {
  const { messages } = conversation
  let from = messages.length
  while (from > 0 && BigInt(messages[from - 1]?.index ?? 0) > heardUpTo) from -= 1
  const heard = messages.slice(from).filter((one) => one.isVisible && speakers.includes(one.role))
  const last = heard.at(-1)
  return last
    ? {
        messageIds: heard.map((one) => one.id),
        heard: heard.map((one) => ({ type: one.type, text: textOf(one) })),
        at: last.createdAt * 1000,
        upTo: BigInt(last.index),
      }
    : null
}

const speakers: readonly SenderRole[] = ['CUSTOMER_SERVICE', 'ROBOT']

function speak(store: Store, shop: Shop, question: Question, now: number): void {
  for (let due = question.toSay[0]; due && due.at <= now; due = question.toSay[0]) {
    question.toSay.shift()
    const { type, content } = due.word
    const tag = tagOf[question.planned.kind] ?? 'Presale'
    const said = sayAsBuyer(store, shop, question.cast.buyer, { type, content: JSON.stringify(content), tag })
    const at = store.clock.now()
    question.words.push({ messageId: said.id, at, reason: due.reason, type, text: textOf(said) })
    question.waitsSince = now
    // As a call of the control API would: what is kept over a restart has changed.
    store.changes += 1
  }
}

function textOf(message: Message): string {
  const fields: Readonly<Record<string, unknown>> = JSON.parse(message.content)
  return typeof fields.content === 'string' ? fields.content : ''
}

const tagOf: Readonly<Partial<Record<Kind, ChatSession['tag']>>> = {
  'ship-when': 'Logistics',
  'parcel-where': 'Logistics',
  return: 'AfterSale',
  complaint: 'AfterSale',
}
