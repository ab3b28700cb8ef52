/**
 * What the reducer needs to know of a text. Stamped once, when the message is first read, and stored with the
 * message: edits and new word lists restamp nothing, so a figure can't change because a list did.
 */
export type Marks = {
  /** The `marksVersion` whose lists decided. */
  readonly version: number
  /** Only thanks, farewell, emoji or sticker. */
  readonly closingWord: boolean
  /** Only a greeting; some platforms don't count such an answer. */
  readonly greetingOnly: boolean
  readonly asksForPerson: boolean
  /** Holds a question: of ours it makes the buyer's "ok" an answer, of a comment it opens a session. */
  readonly asksQuestion: boolean
  /** Hit a rule that hands over to a person. */
  readonly handsOver: boolean
  /** A rule or FAQ entry may still answer it: the red light waits. */
  readonly mayBeAnsweredByBot: boolean
  /** Picks an entry of a FAQ card. */
  readonly faqChoice: boolean
  /** Holds what the bot's last answer asked for, such as an order number. */
  readonly holdsWhatBotAskedFor: boolean
}
