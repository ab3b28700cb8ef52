import type { Random } from '../../core/random.ts'
import type { Conversation } from '../store/chat-model.ts'
import type { Cast } from './cast-question.ts'
import type { Verdict } from './judge-answer.ts'
import type { PlannedQuestion } from './plan-day.ts'

/** Why a buyer wrote something: what was planned, or what he made of the answer. */
export type Reason = 'question' | 'insistence' | 'hello' | 'thanks'

export type Word = { readonly type: string; readonly content: Readonly<Record<string, unknown>> }

export type Outcome = 'waiting' | 'right' | 'wrong' | 'unanswered'

/** What somebody asked on a busy day and what became of it. Times in milliseconds, `at` on the stand-in's clock. */
export type Question = {
  readonly planned: PlannedQuestion
  /** The local day whose plan it is of; numbers begin anew with each. */
  readonly date: string
  readonly cast: Cast
  readonly conversation: Conversation
  /** An earlier question of the same buyer, which this one goes on from. */
  readonly follows: { readonly date: string; readonly number: number } | null
  readonly random: Random
  readonly words: {
    readonly messageId: string
    readonly at: number
    readonly reason: Reason
    readonly type: string
    readonly text: string
  }[]
  readonly answers: {
    readonly messageIds: readonly string[]
    readonly at: number
    readonly verdict: Verdict
  }[]
  /** Still to be typed, on the played clock. */
  readonly toSay: { readonly at: number; readonly reason: Reason; readonly word: Word }[]
  /** Index of the last message that he has taken in. */
  heardUpTo: bigint
  /** Played time at which he has read what came in; null while nothing did. */
  readsAt: number | null
  /** Played time since which he waits, from his last word or the last "one moment". */
  waitsSince: number
  hellos: number
  insisted: number
  outcome: Outcome
}

/** What can be told of a question: everything that was true and everything that happened. */
export const presentQuestion = (one: Question) => ({
  date: one.date,
  number: one.planned.number,
  plannedAt: one.planned.at,
  kind: one.planned.kind,
  language: one.planned.language,
  follows: one.follows,
  buyerUserId: one.cast.buyer.userId,
  nickname: one.cast.buyer.nickname,
  conversationId: one.conversation.id,
  truth: one.cast.truth,
  words: one.words,
  answers: one.answers,
  outcome: one.outcome,
})
