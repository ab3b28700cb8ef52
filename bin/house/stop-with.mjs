/**
 * Ends the command with a sentence for the person who started it. For what that person can put right; a bug
 * keeps its stack.
 * @param {string} sentence
 * @returns {never}
 */
export function stopWith(sentence) {
  console.error(sentence)
  process.exit(1)
}
