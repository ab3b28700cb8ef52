/** An address may hold a question mark that asks nothing. */
const address = /\b(?:https?:\/\/|www\.)\S+/giu

const questionMark = /[?？؟⁇⁈❓❔]|⁉/u

/**
 * Languages whose questions are often written without a mark end them with a word. Only endings that are always a
 * question are listed: 呢 and か inside a sentence are not.
 */
const questionEnding =
  /(?:[吗嗎]|(?:です|ます|でした|ました|でしょう|ません)か|(?:ไหม|มั้ย|หรือเปล่า|รึเปล่า|หรือไม่|หรือยัง)(?:ครับ|คะ|ค่ะ|คับ|นะ)?)\s*(?:[。.!！~…\n]|\p{Extended_Pictographic}|$)/mu

/** Whether the text asks something. */
export const holdsQuestion = (text: string): boolean => {
  const spoken = text.replace(address, ' ')
  return questionMark.test(spoken) || questionEnding.test(spoken)
}
