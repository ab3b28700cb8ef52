import type { Instant } from '../../accounts/business-time/index.ts'
import { closeIfDue } from './closing.ts'
import type { Fact } from './facts.ts'
import { timeOf } from './order.ts'
import type { Replay, ReplayedSession } from './replay.ts'
import { carryBefore, replayFrom, withChange } from './replay.ts'
import type { SettingsAt } from './settings.ts'
import type { SessionChange, Step } from './state.ts'
import { initialState } from './state.ts'
import { isLate, step } from './step.ts'

/** A conversation kept whole: what the database keeps in rows, for simulators and for reading an export. */
export type History = Replay & { readonly facts: readonly Fact[] }

export const emptyHistory: History = {
  facts: [],
  state: initialState,
  sessions: [],
  sessionOfMessage: new Map(),
}

const withChanges = (sessions: readonly ReplayedSession[], changes: readonly SessionChange[]) => {
  const byId = new Map(sessions.map((each) => [each.whole.id, each]))
  for (const change of changes) byId.set(change.session.id, withChange(byId.get(change.session.id), change))
  return [...byId.values()]
}

const withStep = (history: History, taken: Step, facts: readonly Fact[]): History => ({
  ...history,
  facts,
  state: taken.state,
  sessions: withChanges(history.sessions, taken.changes),
})

const replay = (history: History, facts: readonly Fact[], at: Instant, settingsAt: SettingsAt): History => {
  const carries = history.sessions.flatMap(({ carry }) => carry ?? [])
  const carry = carryBefore(carries, at)
  const again = replayFrom(carry, facts, settingsAt)
  const since = carry.lastClosedAt ?? Number.NEGATIVE_INFINITY
  return {
    facts,
    state: again.state,
    sessions: [...history.sessions.filter(({ whole }) => whole.startedAt < since), ...again.sessions],
    sessionOfMessage: new Map([...history.sessionOfMessage, ...again.sessionOfMessage]),
  }
}

/** Takes a fact whenever it arrives: in order by a step, late or once more (a deleted message) by a replay. */
export const applyFact = (history: History, fact: Fact, settingsAt: SettingsAt): History => {
  const known = history.facts.find(({ id }) => id === fact.id)
  const facts = [...history.facts.filter((each) => each !== known), fact]
  if (known !== undefined) return replay(history, facts, Math.min(timeOf(known), timeOf(fact)), settingsAt)
  if (isLate(history.state, fact)) return replay(history, facts, timeOf(fact), settingsAt)
  const taken = step(history.state, fact, settingsAt)
  const next = withStep(history, taken, facts)
  if (fact.kind !== 'message') return next
  return { ...next, sessionOfMessage: new Map([...history.sessionOfMessage, [fact.id, taken.sessionId]]) }
}

/** Lets the sweep pass at `now`. */
export const sweep = (history: History, now: Instant): History =>
  withStep(history, closeIfDue(history.state, now), history.facts)
