import type { AuthorKind, MessageKind } from '../reducer/facts.ts'
import { closingPhrases, fillerPhrases } from './closing-words.ts'
import { greetingFillers, greetingPhrases } from './greetings.ts'
import type { Marks } from './marks.ts'
import { personRequests, politeFillers, soleRequestPhrases } from './person-requests.ts'
import { consistsOf, holdsPhrase } from './phrases.ts'
import { onlyWords, plainText, withoutEmoji } from './plain-text.ts'
import { holdsQuestion } from './questions.ts'

/** Goes up with every change of a word list or of how it is read, so that a stored mark tells what made it. */
const marksVersion = 1

/** In these the text is all there is; a picture's caption doesn't make the picture a farewell. */
const spokenKinds: ReadonlySet<MessageKind> = new Set(['text', 'comment', 'email'])

const none = new Set<string>()

const isClosingWord = (words: string, hadEmoji: boolean): boolean =>
  consistsOf(words, closingPhrases, fillerPhrases) ||
  (hadEmoji && (words === '' || consistsOf(words, fillerPhrases, none)))

const isPersonRequest = (words: string): boolean =>
  consistsOf(words, soleRequestPhrases, politeFillers) ||
  [...personRequests].some((phrase) => holdsPhrase(words, phrase))

/**
 * Reads a message once, when it is first seen. What rules and FAQ decide (hand-over, may be answered, FAQ choice by
 * words, asked-for content) is laid over the result by automation.
 */
export const stampMarks = (message: { text: string; kind: MessageKind; authorKind: AuthorKind }): Marks => {
  const { words: spoken, hadEmoji } = withoutEmoji(plainText(message.text))
  const words = onlyWords(spoken)
  const isSpoken = spokenKinds.has(message.kind)
  const isCustomers = message.authorKind === 'customer'
  const asksQuestion = holdsQuestion(message.text)
  return {
    version: marksVersion,
    closingWord:
      isCustomers &&
      (message.kind === 'sticker' || (isSpoken && !asksQuestion && isClosingWord(words, hadEmoji))),
    greetingOnly: isSpoken && consistsOf(words, greetingPhrases, greetingFillers),
    asksForPerson: isCustomers && isSpoken && isPersonRequest(words),
    asksQuestion,
    handsOver: false,
    mayBeAnsweredByBot: false,
    faqChoice: message.kind === 'faq-choice',
    holdsWhatBotAskedFor: false,
  }
}
