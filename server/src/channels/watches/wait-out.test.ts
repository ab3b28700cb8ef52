import { expect, test } from 'vitest'
import { testAdapter } from '../../../test/channel-parts.ts'
import { RateLimited, Unreachable } from '../errors.ts'
import { waitingOut } from './wait-out.ts'

const asked = { organizationId: 'o', shopId: 's', channelId: 'c', page: '', purpose: 'read' } as const
const quiet = new AbortController().signal

/** A platform that answers so, one after the other, then with an empty page. */
function platform(...answers: Error[]) {
  const rests: number[] = []
  const adapter = testAdapter({
    listThreads: async () => {
      const next = answers.shift()
      if (next) throw next
      return { items: [], nextPage: null }
    },
  })
  const patient = waitingOut(adapter, async (milliseconds) => {
    rests.push(milliseconds)
  })
  return { rests, list: () => patient.listThreads?.(asked, quiet) }
}

test('a short wait is waited out, as often as it takes', async () => {
  const tooFast = () => new RateLimited({ retryAfterSeconds: 1 })
  const { list, rests } = platform(tooFast(), tooFast())
  expect(await list()).toEqual({ items: [], nextPage: null })
  expect(rests).toEqual([1_000, 1_000])
})

test('a long wait, another trouble and a platform that never has time are passed on', async () => {
  await expect(platform(new RateLimited({ retryAfterSeconds: 60 })).list()).rejects.toThrow(RateLimited)
  await expect(platform(new Unreachable('no route')).list()).rejects.toThrow(Unreachable)
  const never = platform(...Array.from({ length: 100 }, () => new RateLimited({ retryAfterSeconds: 1 })))
  await expect(never.list()).rejects.toThrow(RateLimited)
  expect(never.rests).toHaveLength(30)
})
