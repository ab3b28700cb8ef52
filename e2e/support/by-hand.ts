import { saidIn } from './inbox.ts'
import type { Member } from './member.ts'

/** What one counts with pencil and paper from the threads, in milliseconds. */
export type ByHand = {
  readonly messagesIn: number
  readonly messagesHandled: number
  /** First answer − first question, of the sessions that have both. */
  readonly firstResponses: readonly number[]
  /** Answer − first question that waited for it, of the turns that a person ended. */
  readonly turns: readonly number[]
}

/** Only for threads of one session without automatic answers. */
export async function countByHand(member: Member, conversationIds: readonly string[]): Promise<ByHand> {
  const firstResponses: number[] = []
  const turns: number[] = []
  let messagesIn = 0
  let messagesHandled = 0
  for (const id of conversationIds) {
    let waitingSince: number | null = null
    let answered = false
    for (const { authorKind, at } of await saidIn(member, id)) {
      if (authorKind === 'customer') {
        messagesIn += 1
        waitingSince ??= Date.parse(at)
        continue
      }
      messagesHandled += 1
      if (waitingSince === null) continue
      turns.push(Date.parse(at) - waitingSince)
      if (!answered) firstResponses.push(Date.parse(at) - waitingSince)
      answered = true
      waitingSince = null
    }
  }
  return { messagesIn, messagesHandled, firstResponses, turns }
}
