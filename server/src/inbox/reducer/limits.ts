const second = 1000
const hour = 3600 * second

/** An agent's close can be undone for so long. */
export const undoMs = 10 * second
/** A reply to our own word within this time opens a proactive session. */
export const proactiveMs = 72 * hour
/** A closing word within this time after a close opens no session. */
export const farewellMs = 7 * 24 * hour
/** Two messages so close together crossed on the way. */
export const crossingMs = 10 * second
/** The red light waits so long for the bot's answer. */
export const botWaitMs = 60 * second
/** The red light waits so long for a choice on a FAQ card. */
export const faqCardWaitMs = 300 * second
/** The window of the response rates. */
export const verdictMs = 24 * hour
