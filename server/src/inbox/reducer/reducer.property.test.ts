import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrival, arrivalsOf, conversation } from '../../../test/arbitrary/conversations.ts'
import {
  agent,
  at,
  bot,
  customer,
  days,
  seconds,
  settingsOf,
  standardSettings,
} from '../../../test/conversations/facts.ts'
import { closeIfDue, nextDueAt } from './closing.ts'
import type { Fact } from './facts.ts'
import { applyFact, emptyHistory, type History, sweep } from './history.ts'
import { compareFacts, timeOf } from './order.ts'
import { reduce } from './replay.ts'
import type { SettingsAt } from './settings.ts'
import type { ConversationState } from './state.ts'
import { initialState } from './state.ts'
import { step } from './step.ts'

/** Settings that change every third day, so that a session which kept the wrong ones shows. */
const settingsAt: SettingsAt = (instant) => {
  const third = Math.floor(instant / days(3)) % 3
  return {
    ...standardSettings,
    targetMs: standardSettings.targetMs * (1 + third),
    silenceMs: standardSettings.silenceMs * (1 + (third % 2)),
    vacations: [{ from: at('2026-10-21T00:00:00Z'), until: at('2026-10-22T00:00:00Z') }],
  }
}

const arrive = (arrivals: readonly Arrival[]): History =>
  arrivals.reduce(
    (history, { fact, sweptAt }) =>
      applyFact(sweptAt === null ? history : sweep(history, sweptAt), fact, settingsAt),
    emptyHistory,
  )

const endOf = (facts: readonly Fact[]) => Math.max(...facts.map(timeOf)) + days(1)

/** Everything that may be asked of a history, in a form that can be compared. */
const seen = (history: History, now: number) => {
  const { state, sessions, sessionOfMessage } = sweep(history, now)
  return {
    // Which fact came last is the same, but a replay that ends with a close has forgotten it.
    state: { ...state, lastApplied: null },
    sessions: sessions.toSorted((a, b) => a.whole.startedAt - b.whole.startedAt),
    sessionOfMessage: [...sessionOfMessage].sort(),
  }
}

const imported = (facts: readonly Fact[]): History => ({ ...reduce(facts, settingsAt), facts })

const conversationAndArrivals = conversation().chain((facts) =>
  fc.record({ facts: fc.constant(facts), arrivals: arrivalsOf(facts) }),
)

describe('whatever the order of arrival', () => {
  it('finds the same sessions, turns and credits as one reduction of the ordered facts', () => {
    fc.assert(
      fc.property(conversationAndArrivals, ({ facts, arrivals }) => {
        const now = endOf(facts)
        expect(seen(arrive(arrivals), now)).toEqual(seen(imported(facts), now))
      }),
      { numRuns: 400 },
    )
  }, 30_000)

  it('finds live what an import finds that receives everything at once, later', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        const now = endOf(facts)
        const exported = facts
          .map((fact) => (fact.kind === 'message' ? { ...fact, receivedAt: now + days(30) } : fact))
          .toReversed()
        // An answer that names an earlier message stands by that message's own two times.
        const positions = new Map(exported.map((fact) => [fact.id, fact]))
        const linked = exported.map((fact) => {
          if (fact.kind !== 'message' || fact.inReplyTo === null) return fact
          const answered = positions.get(fact.inReplyTo.externalId)
          return answered?.kind === 'message' ? { ...fact, inReplyTo: answered } : fact
        })
        expect(seen(imported(linked), now)).toEqual(seen(imported(facts), now))
      }),
    )
  })

  it('takes the same step again from a state that went through JSON', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        let kept: ConversationState = initialState
        let stored: ConversationState = initialState
        for (const fact of facts.toSorted(compareFacts)) {
          const taken = step(kept, fact, settingsAt)
          const again = step(JSON.parse(JSON.stringify(stored)), JSON.parse(JSON.stringify(fact)), settingsAt)
          expect(again).toEqual(taken)
          kept = taken.state
          stored = again.state
        }
      }),
    )
  })
})

describe('at every moment of a conversation', () => {
  const wholes = (facts: readonly Fact[]) =>
    seen(imported(facts), endOf(facts)).sessions.map(({ whole }) => whole)

  it('has at most one open session, and sessions that follow each other', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        const sessions = wholes(facts)
        expect(sessions.filter(({ closedAt }) => closedAt === null).length).toBeLessThanOrEqual(1)
        for (const [i, session] of sessions.entries()) {
          const next = sessions[i + 1]
          if (next !== undefined) expect(session.closedAt).toBeLessThanOrEqual(next.startedAt)
          expect(session.lastMessageAt).toBeGreaterThanOrEqual(session.startedAt)
          if (session.closedAt !== null) expect(session.lastMessageAt).toBeLessThan(session.closedAt)
        }
        expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
      }),
    )
  })

  it('has turns that follow each other inside their session, at most the last of them open', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        for (const { turns, turnCount, startedAt, closedAt, openTurnSince, closedWithOpenTurn } of wholes(
          facts,
        )) {
          expect(turns.map(({ seq }) => seq)).toEqual(turns.map((_, i) => i + 1))
          expect(turnCount).toBe(turns.length)
          let earliest = startedAt
          for (const [i, turn] of turns.entries()) {
            expect(turn.startedAt).toBeGreaterThanOrEqual(earliest)
            if (i < turns.length - 1) expect(turn.answeredAt).not.toBeNull()
            if (turn.answeredAt === null) continue
            expect(turn.answeredAt).toBeGreaterThanOrEqual(turn.startedAt)
            expect(turn.endedByClose).toBe(false)
            if (closedAt !== null) expect(turn.answeredAt).toBeLessThan(closedAt)
            earliest = turn.answeredAt
          }
          const last = turns.at(-1)
          expect(openTurnSince).toBe(closedAt === null && last?.answeredAt === null ? last.startedAt : null)
          expect(closedWithOpenTurn).toBe(last?.endedByClose ?? false)
        }
      }),
    )
  })

  it('needs a person exactly when a turn was not answered by the bot, from the start of such a turn', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        for (const session of wholes(facts)) {
          const forPeople = session.turns.filter(({ answeredBy }) => answeredBy !== 'bot')
          expect(session.needsHumanAt).toBe(forPeople[0]?.startedAt ?? null)
          const answered = forPeople.find(({ answeredBy }) => answeredBy === 'agent')
          expect(session.firstHumanAnswer?.messageId ?? null).toBe(answered?.answerMessageId ?? null)
          // Once a person is needed or has answered, the bot answers no more.
          const bots = session.turns.filter(({ answeredBy }) => answeredBy === 'bot')
          const firstForPeople = forPeople[0]?.seq ?? Number.POSITIVE_INFINITY
          expect(bots.every(({ seq }) => seq < firstForPeople)).toBe(true)
        }
      }),
    )
  })

  it('gives each verdict as its definition reads', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        for (const session of wholes(facts)) {
          const { needsHumanAt: need, firstHumanAnswer: answer, closedAt, targetDueAt } = session
          if (need === null) {
            expect(session.respondedAt).toBe(session.firstBotAnswerAt)
            expect(session.judgedAt).toBe(session.firstBotAnswerAt)
            expect(session.lateAt ?? session.unansweredAt).toBeNull()
            continue
          }
          const responded = answer !== null && answer.at - need <= days(1)
          expect(session.respondedAt !== null).toBe(responded)
          expect(session.unansweredAt !== null).toBe(!responded)
          const openAtTarget = targetDueAt !== null && (closedAt === null || closedAt > targetDueAt)
          const answeredByTarget = answer !== null && targetDueAt !== null && answer.at <= targetDueAt
          expect(session.lateAt !== null).toBe(openAtTarget && !answeredByTarget)
          expect(session.judgedAt).toBe(
            responded ? answer.at : Math.min(need + days(1), closedAt ?? Number.POSITIVE_INFINITY),
          )
          expect(session.firstResponse?.elapsedMs ?? null).toBe(answer === null ? null : answer.at - need)
        }
      }),
    )
  })

  it('credits the deadline to whom the acts name as holder then', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        const sessions = wholes(facts)
        for (const [i, session] of sessions.entries()) {
          const { needsHumanAt, targetDueAt, closedAt } = session
          if (needsHumanAt === null) continue
          const since = sessions[i - 1]?.closedAt ?? Number.NEGATIVE_INFINITY
          const holderAt = (instant: number, inclusive: boolean) => {
            const acts = facts.filter((fact) => fact.kind === 'assignment')
            const before = acts
              .filter((act) => act.at >= since && (inclusive ? act.at <= instant : act.at < instant))
              .toSorted(compareFacts)
            return before.at(-1)?.memberId ?? null
          }
          const due = Math.min(targetDueAt ?? Number.POSITIVE_INFINITY, closedAt ?? Number.POSITIVE_INFINITY)
          const passed = due <= endOf(facts)
          expect(session.holderAtTarget).toBe(holderAt(passed ? due : endOf(facts), !passed))
        }
      }),
    )
  })

  it('closes by an agent 10 seconds after the close or the acceptance that it waited for, and never while it waits', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        for (const { closedAt, closedBy, closeReason } of wholes(facts)) {
          if (closedAt === null || closeReason !== 'agent') continue
          const begun = facts.filter(({ at }) => at === closedAt - seconds(10))
          const accepted = begun.flatMap((fact) =>
            fact.kind === 'reply-settled' && fact.accepted ? fact.messageId : [],
          )
          const closes = facts.filter((fact) => fact.kind === 'closure' && fact.memberId === closedBy)
          expect(
            closes.some(
              (fact) =>
                fact.kind === 'closure' &&
                (fact.awaits === null ? begun.includes(fact) : accepted.includes(fact.awaits)),
            ),
          ).toBe(true)
        }
      }),
    )
  })

  it('puts each customer message that opens or joins into the session around it', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        const { sessionOfMessage, sessions } = seen(imported(facts), endOf(facts))
        const byId = new Map(sessions.map(({ whole }) => [whole.id, whole]))
        const held = new Map(sessionOfMessage)
        for (const fact of facts) {
          const id = held.get(fact.id)
          if (id === undefined || id === null) continue
          const session = byId.get(id)
          expect(timeOf(fact)).toBeGreaterThanOrEqual(session?.startedAt ?? Number.POSITIVE_INFINITY)
          if (session?.closedAt) expect(timeOf(fact)).toBeLessThan(session.closedAt)
        }
        const joined = [...held.values()].filter((id) => id !== null)
        expect(new Set(joined)).toEqual(new Set(byId.keys()))
      }),
    )
  })

  it('closes at nextDueAt and neither before nor without it', () => {
    fc.assert(
      fc.property(conversation(), (facts) => {
        const { state } = imported(facts)
        const dueAt = nextDueAt(state)
        if (dueAt === null) {
          expect(closeIfDue(state, endOf(facts) + days(1000)).changes).toEqual([])
          return
        }
        expect(closeIfDue(state, dueAt - 1).changes).toEqual([])
        expect(closeIfDue(state, dueAt).changes[0]?.session.closedAt).toBe(dueAt)
      }),
    )
  })
})

it('keeps its state within 4 kB over a thousand messages without a close', () => {
  let state: ConversationState = initialState
  for (let i = 0; i < 1000; i++) {
    const time = at('10:00') + i * 60_000
    const id = `message-${i}`
    const fact =
      i % 3 === 0
        ? customer(id, time, { marks: { faqChoice: i % 2 === 0 } })
        : i % 3 === 1
          ? agent(id, time, i % 2 === 0 ? 'A' : 'B')
          : bot(id, time, { purpose: 'faq-card' })
    state = step(state, fact, settingsOf()).state
  }
  expect(state.open?.turn?.seq).toBeGreaterThan(300)
  expect(JSON.stringify(state).length).toBeLessThan(4096)
})
