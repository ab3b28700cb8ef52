import { composeHello, composeInsistence, composeThanks } from './compose.ts'
import { type Heard, judgeAnswer } from './judge-answer.ts'
import type { Question, Reason, Word } from './question.ts'

const minute = 60_000
const day = 24 * 60 * minute
const mostHellos = 2
const mostInsistences = 2
const insistsShare = 0.8
const thanksShare = 0.4

export type News = {
  readonly messageIds: readonly string[]
  readonly heard: readonly Heard[]
  readonly at: number
  readonly upTo: bigint
}

/**
 * What a buyer does now who waits for an answer: reads, judges, insists, thanks, asks whether anybody is there, gives up.
 * @param played now, on the played clock
 */
export function minds(question: Question, news: News | null, played: number): void {
  if (question.outcome !== 'waiting' || question.toSay.length > 0) return
  if (news) takeIn(question, news, played)
  else waitOn(question, played)
}

function takeIn(question: Question, news: News, played: number): void {
  question.readsAt ??= played + question.planned.readingMs
  if (played < question.readsAt) return
  question.readsAt = null
  question.heardUpTo = news.upTo
  const { kind, language } = question.planned
  const verdict = judgeAnswer(kind, language, question.cast.truth, news.heard, Math.floor(news.at / 1000))
  question.answers.push({ messageIds: news.messageIds, at: news.at, verdict })
  question.waitsSince = played
  if (verdict === 'right') beContent(question, played)
  if (verdict === 'wrong') beDispleased(question, played)
}

function beContent(question: Question, played: number): void {
  question.outcome = 'right'
  if (question.random.next() < thanksShare)
    plan(question, played, 'thanks', textWord(composeThanks(question.random, question.planned.language)))
}

function beDispleased(question: Question, played: number): void {
  const { random, cast, planned } = question
  if (question.insisted >= mostInsistences || random.next() >= insistsShare) {
    question.outcome = 'wrong'
    return
  }
  question.insisted += 1
  plan(
    question,
    played,
    'insistence',
    textWord(composeInsistence(random, planned.language, planned.kind, cast.truth)),
  )
}

function waitOn(question: Question, played: number): void {
  const waited = played - question.waitsSince
  if (waited > 2 * day) question.outcome = 'unanswered'
  // The second time he has less hope and waits longer.
  else if (question.hellos < mostHellos && waited > question.planned.patienceMs * (question.hellos + 1)) {
    question.hellos += 1
    plan(question, played, 'hello', textWord(composeHello(question.random, question.planned.language)))
  }
}

function plan(question: Question, played: number, reason: Reason, word: Word): void {
  question.toSay.push({ at: played + question.random.between(20_000, 3 * minute), reason, word })
}

export const textWord = (content: string): Word => ({ type: 'TEXT', content: { content } })
