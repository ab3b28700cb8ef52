import { describe, expect, it } from 'vitest'
import { sideBySide } from './side-by-side.mjs'

describe('work side by side', () => {
  it('begins in order, with no more at once than there are lanes', async () => {
    /** @type {string[]} */
    const seen = []
    const works = ['a', 'b', 'c', 'd'].map((name) => async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      return name
    })
    await expect(sideBySide(works, 2)).resolves.toEqual(['a', 'b', 'c', 'd'])
    expect(seen.filter((line) => line.endsWith('begins'))).toEqual(
      ['a', 'b', 'c', 'd'].map((n) => `${n} begins`),
    )
    expect(mostAtOnce(seen)).toBe(2)
  })

  it('gives results in the order of the works, whichever ends first', async () => {
    /** @type {(value: string) => void} */
    let finishSlow = () => undefined
    const slow = () =>
      new Promise((/** @type {(value: string) => void} */ resolve) => {
        finishSlow = resolve
      })
    const quick = async () => {
      finishSlow('slow')
      return 'quick'
    }
    await expect(sideBySide([slow, quick], 2)).resolves.toEqual(['slow', 'quick'])
  })

  it('throws on what a work throws', async () => {
    const broken = async () => {
      throw new Error('out of order')
    }
    await expect(sideBySide([async () => 1, broken], 2)).rejects.toThrow('out of order')
  })
})

/** @param {string[]} seen */
function mostAtOnce(seen) {
  let running = 0
  return Math.max(...seen.map((line) => (running += line.endsWith('begins') ? 1 : -1)))
}
