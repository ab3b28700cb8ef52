import type { Marks } from '../../src/inbox/marks/marks.ts'
import type {
  AssignmentFact,
  AuthorKind,
  ClosureFact,
  ClosureUndoneFact,
  MessageFact,
  ReplySettledFact,
  SnoozeFact,
} from '../../src/inbox/reducer/facts.ts'
import type { SessionSettings, SettingsAt } from '../../src/inbox/reducer/settings.ts'

/** Milliseconds of an ISO time, or of a time of day on Monday 2026-10-19, in UTC. */
export const at = (time: string): number =>
  Date.parse(time.includes('T') ? time : `2026-10-19T${time.length === 5 ? `${time}:00` : time}Z`)

export const seconds = (n: number) => n * 1000
export const minutes = (n: number) => n * 60_000
export const hours = (n: number) => n * 3_600_000
export const days = (n: number) => n * 86_400_000

const unmarked: Marks = {
  version: 1,
  closingWord: false,
  greetingOnly: false,
  asksForPerson: false,
  asksQuestion: false,
  handsOver: false,
  mayBeAnsweredByBot: false,
  faqChoice: false,
  holdsWhatBotAskedFor: false,
}

type Told = Partial<Omit<MessageFact, 'marks' | 'kind' | 'at'>> & { marks?: Partial<Marks> }

const message = (id: string, authorKind: AuthorKind, time: string | number, told: Told): MessageFact => {
  const instant = typeof time === 'number' ? time : at(time)
  return {
    kind: 'message',
    authorKind,
    at: instant,
    receivedAt: instant,
    platformIndex: null,
    externalId: id,
    memberId: null,
    messageKind: 'text',
    purpose: authorKind === 'customer' ? 'message' : 'answer',
    inReplyTo: null,
    deletedAt: null,
    takenAt: null,
    ...told,
    id,
    marks: { ...unmarked, ...told.marks },
  }
}

export const customer = (id: string, time: string | number, told: Told = {}): MessageFact =>
  message(id, 'customer', time, told)
export const thanks = (id: string, time: string | number, told: Told = {}): MessageFact =>
  message(id, 'customer', time, { ...told, marks: { closingWord: true, ...told.marks } })
export const agent = (
  id: string,
  time: string | number,
  memberId: string | null,
  told: Told = {},
): MessageFact => message(id, 'agent', time, { ...told, memberId })
export const bot = (id: string, time: string | number, told: Told = {}): MessageFact =>
  message(id, 'bot', time, told)
export const system = (id: string, time: string | number): MessageFact => message(id, 'system', time, {})

const instantOf = (time: string | number) => (typeof time === 'number' ? time : at(time))
export const assign = (id: string, time: string | number, memberId: string | null): AssignmentFact => ({
  kind: 'assignment',
  id,
  at: instantOf(time),
  memberId,
})
export const close = (
  id: string,
  time: string | number,
  memberId = 'A',
  awaits: string | null = null,
): ClosureFact => ({
  kind: 'closure',
  id,
  at: instantOf(time),
  memberId,
  awaits,
})
export const settled = (
  id: string,
  time: string | number,
  messageId: string,
  accepted = true,
): ReplySettledFact => ({
  kind: 'reply-settled',
  id,
  at: instantOf(time),
  messageId,
  accepted,
})
export const undo = (id: string, time: string | number): ClosureUndoneFact => ({
  kind: 'closure-undone',
  id,
  at: instantOf(time),
})
export const snooze = (id: string, time: string | number, until: string | number): SnoozeFact => ({
  kind: 'snooze',
  id,
  at: instantOf(time),
  until: instantOf(until),
})

/** Target 5 minutes, silence 24 hours, always open. */
export const standardSettings: SessionSettings = {
  schedule: { timeZone: 'UTC', weekly: [], holidays: [] },
  targetMs: minutes(5),
  silenceMs: hours(24),
  vacations: [],
}

export const settingsOf =
  (settings: Partial<SessionSettings> = {}): SettingsAt =>
  () => ({ ...standardSettings, ...settings })
