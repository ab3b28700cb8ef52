/**
 * Starts the works in their order, never more at once than there are lanes. The first that throws is thrown on.
 * @template T
 * @param {readonly (() => Promise<T>)[]} works
 * @param {number} lanes
 * @returns {Promise<T[]>} in the order of the works
 */
export async function sideBySide(works, lanes) {
  /** @type {T[]} */
  const results = []
  const waiting = [...works.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, work] = next
      results[index] = await work()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
