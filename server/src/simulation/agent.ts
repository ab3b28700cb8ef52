import type { ConversationPage, ConversationSummary, MessageEntry, ThreadPage } from '@quaydesk/contract'
import { type Answer, chooseAnswer } from './answers.ts'
import { type Caller, RefusedCall } from './caller.ts'
import type { Chance } from './chance.ts'
import { pickConversation, turnOf } from './pick-conversation.ts'
import { dutyAt, type ShiftName } from './shifts.ts'
import { readingMs, typingMs } from './working-speed.ts'

export type AgentOptions = {
  readonly caller: Caller
  readonly memberId: string
  readonly name: string
  readonly shift: ShiftName
  readonly timeZone: string
  readonly chance: Chance
  /** What a buyer asks about: simulated agents don't read. */
  readonly kindOf: (customerName: string) => Promise<string>
  readonly isAway: (memberId: string, now: number) => boolean
}

export type Agent = {
  readonly memberId: string
  readonly name: string
  readonly shift: ShiftName
  /** When this agent does something next, in ms since the epoch. */
  readonly nextAt: number
  readonly answered: number
  /** Times that a colleague was quicker, or the server refused for another reason. */
  readonly conflicts: number
  /** Milliseconds of reading, looking up and typing. */
  readonly busyMs: number
  isAtWork(now: number): boolean
  /** Does what is due by now. */
  act(now: number): Promise<void>
  /** Something was said: takes it on if there is nothing else to do. */
  look(now: number): Promise<void>
}

type Task = {
  readonly conversation: ConversationSummary
  readonly answer: Answer
  lastSeen: MessageEntry
  rereadings: number
  doneAt: number
}

/** The writing lease lasts 30 s; the desk renews it while somebody types. */
const renewLeaseMs = 25_000
const mostRereadings = 3
const listed = 50

/** Somebody who answers one conversation at a time through the desk's own API. */
export function createAgent(options: AgentOptions): Agent {
  const { caller, memberId, shift, timeZone, chance } = options
  const leftAlone = new Set<string>()
  let task: Task | null = null
  let nextAt = Number.NEGATIVE_INFINITY
  const tally = { answered: 0, conflicts: 0, busyMs: 0 }

  const take = async (conversation: ConversationSummary, now: number): Promise<boolean> => {
    const { id, assignee } = conversation
    const claimed = await unlessRefused(async () => {
      if (assignee?.id !== memberId)
        await caller.ask('PUT', `/api/conversations/${id}/assignment`, {
          memberId,
          expected: assignee?.id ?? null,
        })
      await caller.ask('PUT', `/api/conversations/${id}/writing`, {})
    })
    const said = claimed ? await readThread(id) : []
    const lastSeen = said.at(-1)
    if (lastSeen === undefined) {
      leftAlone.add(turnOf(conversation))
      return false
    }
    const answer = chooseAnswer(await options.kindOf(conversation.customerName), chance)
    const unread = wordsAfter(
      said,
      said.findLast(({ authorKind }) => authorKind === 'agent' || authorKind === 'bot'),
    )
    const workMs = readingMs(unread) + answer.lookUpMs + typingMs(answer.text)
    tally.busyMs += workMs
    task = { conversation, answer, lastSeen, rereadings: 0, doneAt: now + workMs }
    return true
  }

  const readThread = async (id: string): Promise<MessageEntry[]> => {
    const { items } = await caller.ask<ThreadPage>('GET', `/api/conversations/${id}/thread?limit=${listed}`)
    return items.filter((entry) => entry.type === 'message')
  }

  /** What the buyer added meanwhile is read before the answer goes out. */
  const finish = async (work: Task, now: number) => {
    const { id } = work.conversation
    const said = await readThread(id)
    const added = wordsAfter(
      said,
      said.find((entry) => entry.id === work.lastSeen.id),
    )
    const last = said.at(-1)
    if (added.length > 0 && last !== undefined && work.rereadings < mostRereadings) {
      const moreMs = readingMs(added)
      tally.busyMs += moreMs
      work.rereadings += 1
      work.lastSeen = last
      work.doneAt = now + moreMs
      return
    }
    const sent = await unlessRefused(() =>
      caller.ask('POST', `/api/conversations/${id}/messages`, {
        clientId: `${work.lastSeen.id}-by-agent`,
        text: work.answer.text,
        fileIds: [],
        lastSeenMessageId: work.lastSeen.id,
      }),
    )
    if (sent) tally.answered += 1
    // Whatever came of it: the turn stays open until the platform has taken the answer, and nobody answers it twice.
    leftAlone.add(turnOf(work.conversation))
    task = null
  }

  const unlessRefused = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call()
      return true
    } catch (error) {
      if (!(error instanceof RefusedCall) || error.status !== 409) throw error
      tally.conflicts += 1
      return false
    }
  }

  const findWork = async (now: number) => {
    while (task === null) {
      const page = await caller.ask<ConversationPage>(
        'GET',
        `/api/conversations?view=waiting&limit=${listed}`,
      )
      const picked = pickConversation(page.items, {
        memberId,
        now,
        leftAlone,
        isAway: (id) => options.isAway(id, now),
      })
      if (picked === null || (await take(picked, now))) return
    }
  }

  const isAtWork = (now: number) => dutyAt(shift, now, timeZone).working

  const act = async (now: number) => {
    if (task !== null && task.doneAt <= now) await finish(task, now)
    else if (task !== null)
      await unlessRefused(() => caller.ask('PUT', `/api/conversations/${task?.conversation.id}/writing`, {}))
    if (task === null && isAtWork(now)) await findWork(now)
    nextAt = task === null ? dutyAt(shift, now, timeZone).until : Math.min(task.doneAt, now + renewLeaseMs)
  }

  return {
    memberId,
    name: options.name,
    shift,
    get nextAt() {
      return nextAt
    },
    get answered() {
      return tally.answered
    },
    get conflicts() {
      return tally.conflicts
    },
    get busyMs() {
      return tally.busyMs
    },
    isAtWork,
    act,
    look: async (now) => {
      if (task === null && isAtWork(now)) await act(now)
    },
  }
}

/** Texts of the customer after this message; all of them if there was none. */
function wordsAfter(said: readonly MessageEntry[], seen: MessageEntry | undefined): string[] {
  const from = seen === undefined ? 0 : said.indexOf(seen) + 1
  return said
    .slice(from)
    .filter(({ authorKind }) => authorKind === 'customer')
    .map(({ text }) => text)
}
