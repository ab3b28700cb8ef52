import fc from 'fast-check'
import type { Fact, MessageFact, Purpose } from '../../src/inbox/reducer/facts.ts'
import {
  agent,
  assign,
  at,
  bot,
  close,
  customer,
  settled,
  snooze,
  system,
  undo,
} from '../conversations/facts.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Gaps at and around every limit of the lifecycle, and some between. */
const gapMs = fc.constantFrom(
  0,
  1,
  3 * second,
  9_999,
  10 * second,
  10_001,
  30 * second,
  minute,
  5 * minute,
  3 * hour,
  24 * hour,
  24 * hour + 1,
  30 * hour,
  72 * hour,
  8 * 24 * hour,
)

const shortGapMs = fc.constantFrom(0, 500, 2 * second, 8 * second, 20 * second, 2 * minute, 20 * minute)

const customerMarks = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.constant({ mayBeAnsweredByBot: true }) },
  { weight: 3, arbitrary: fc.constant({ closingWord: true }) },
  { weight: 1, arbitrary: fc.constant({ asksForPerson: true }) },
  { weight: 1, arbitrary: fc.constant({ handsOver: true }) },
  { weight: 1, arbitrary: fc.constant({ holdsWhatBotAskedFor: true, mayBeAnsweredByBot: true }) },
  { weight: 1, arbitrary: fc.constant({ faqChoice: true, mayBeAnsweredByBot: true }) },
)

const botPurpose: fc.Arbitrary<Purpose> = fc.constantFrom(
  'answer',
  'answer',
  'answer',
  'faq-card',
  'hand-over',
  'nudge',
  'goodbye',
  'survey',
  'opener',
)

/** Replies that a closure may wait for: few, so that what settles them often meets one that does. */
const awaitedId = fc.constantFrom('reply-1', 'reply-2')

type Happening = (id: string, time: number, said: readonly MessageFact[]) => Fact

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        marks: customerMarks,
        platformIndex: fc.option(fc.nat(5)),
        deletedAfter: fc.option(fc.integer({ min: 1, max: hour }), { freq: 5 }),
        comment: fc.boolean(),
      })
      .map(
        ({ marks, platformIndex, deletedAfter, comment }): Happening =>
          (id, time) =>
            customer(id, time, {
              marks,
              platformIndex,
              deletedAt: deletedAfter === null ? null : time + deletedAfter,
              messageKind: comment ? 'text' : 'image',
            }),
      ),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        memberId: fc.constantFrom('A', 'B', null),
        asksQuestion: fc.boolean(),
        skew: fc.constantFrom(0, 0, 2 * second),
        repliesTo: fc.option(fc.nat(3)),
      })
      .map(
        ({ memberId, asksQuestion, skew, repliesTo }): Happening =>
          (id, time, said) => {
            const answered = repliesTo === null ? undefined : said.at(-1 - repliesTo)
            const inReplyTo = answered ?? null
            return agent(id, time - skew, memberId, { marks: { asksQuestion }, inReplyTo })
          },
      ),
  },
  {
    weight: 4,
    arbitrary: fc.record({ purpose: botPurpose, asksQuestion: fc.boolean() }).map(
      ({ purpose, asksQuestion }): Happening =>
        (id, time) =>
          bot(id, time, { purpose, marks: { asksQuestion } }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Happening>((id, time) => system(id, time)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('A', 'B', null).map(
      (memberId): Happening =>
        (id, time) =>
          assign(id, time, memberId),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ memberId: fc.constantFrom('A', 'B'), awaits: fc.option(awaitedId) }).map(
      ({ memberId, awaits }): Happening =>
        (id, time) =>
          close(id, time, memberId, awaits),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ messageId: awaitedId, accepted: fc.boolean() }).map(
      ({ messageId, accepted }): Happening =>
        (id, time) =>
          settled(id, time, messageId, accepted),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Happening>((id, time) => undo(id, time)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, hour, 50 * hour).map(
      (forMs): Happening =>
        (id, time) =>
          snooze(id, time, time + forMs),
    ),
  },
)

/** Facts of one conversation by their time; ids tell nothing of it. */
export const conversation = (maxLength = 30): fc.Arbitrary<readonly Fact[]> =>
  fc
    .array(
      fc.record({
        happening,
        gap: fc.oneof({ weight: 3, arbitrary: shortGapMs }, { weight: 1, arbitrary: gapMs }),
        id: fc.uuid({ version: 4 }),
      }),
      { minLength: 1, maxLength },
    )
    .map((happenings) => {
      const facts: Fact[] = []
      const said: MessageFact[] = []
      let time = at('2026-10-19T10:00:00Z')
      for (const { happening, gap, id } of happenings) {
        time += gap
        const fact = happening(id, time, said)
        facts.push(fact)
        if (fact.kind === 'message' && fact.authorKind === 'customer') said.push(fact)
      }
      return facts
    })

export type Arrival = {
  readonly fact: Fact
  /** The sweep passes at this instant before the fact arrives. */
  readonly sweptAt: number | null
}

/** The same facts in another order of arrival, with sweeps between, and each deletion as a second arrival. */
export const arrivalsOf = (facts: readonly Fact[]): fc.Arbitrary<readonly Arrival[]> => {
  const deleted = facts.filter((fact) => fact.kind === 'message' && fact.deletedAt !== null)
  const first = facts.map((fact) => (fact.kind === 'message' ? { ...fact, deletedAt: null } : fact))
  const times = facts.map((fact) => fact.at)
  const sweptAt = fc.option(fc.integer({ min: Math.min(...times), max: Math.max(...times) + 40 * hour }))
  return fc
    .record({
      order: fc.oneof(
        fc.shuffledSubarray(first, { minLength: first.length }),
        fc.constant(first),
        fc.constant(first.toReversed()),
      ),
      sweeps: fc.array(sweptAt, { minLength: facts.length, maxLength: facts.length }),
    })
    .map(({ order, sweeps }) => [
      ...order.map((fact, i) => ({ fact, sweptAt: sweeps[i] ?? null })),
      ...deleted.map((fact) => ({ fact, sweptAt: null })),
    ])
}
