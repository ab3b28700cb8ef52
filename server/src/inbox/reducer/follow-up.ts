import type { Instant } from '../../accounts/business-time/index.ts'
import type { MessageFact } from './facts.ts'
import { crossingMs } from './limits.ts'
import type { NeedsHumanReason } from './session.ts'
import type { BotAnswer } from './state.ts'

type FollowUp = 'none' | 'expected' | 'crossed' | 'unsolved'

/**
 * What a message, not a closing word, says about the bot answer that it follows. Crossing excuses a message once: an
 * answer to a crossed message is the one time more that the bot may try, else a fast writer never met a person.
 */
export const followUpOf = (botAnswer: BotAnswer | null, { marks }: MessageFact, at: Instant): FollowUp => {
  if (botAnswer === null) return 'none'
  if (marks.faqChoice || marks.holdsWhatBotAskedFor) return 'expected'
  return at - botAnswer.at <= crossingMs && !botAnswer.crossed ? 'crossed' : 'unsolved'
}

/** Why the message takes the bot out of the session; null if the bot may still answer. */
export const reasonForPerson = (
  botAnswer: BotAnswer | null,
  message: MessageFact,
  at: Instant,
): NeedsHumanReason | null => {
  if (message.marks.asksForPerson) return 'asked-for-person'
  if (message.marks.handsOver) return 'hand-over'
  return followUpOf(botAnswer, message, at) === 'unsolved' ? 'follow-up' : null
}
