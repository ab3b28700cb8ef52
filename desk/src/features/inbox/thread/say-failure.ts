import type { InboxTexts } from '../use-inbox-texts.ts'

/** The words of the channels that people can act on. */
const known = [
  'rate-limited',
  'unauthorised',
  'window-closed',
  'unreachable',
  'text-too-long',
  'too-many-files',
  'files-not-taken',
  'file-missing',
  'file-too-large',
  'kind-not-taken',
  'one-thing-per-message',
  'sensitive-content',
  'return-not-possible',
  'coupon-not-sendable',
  'not-found',
  'invalid-message',
] as const

/** Why a message did not go out; a word that is not known here is said as the channel says it. */
export function sayFailure(failure: string, t: InboxTexts): string {
  const word = known.find((one) => one === failure)
  return word ? t(`failure.${word}`) : failure
}
