import { describe, expect, it } from 'vitest'
import { createRecentEvents } from './recent-events.ts'
import { conversation } from './test/samples.ts'

const event = (n: number) => ({ type: 'conversation' as const, conversation: conversation(n, n) })

describe('recent events', () => {
  it('are kept longer than a call may take, and no longer', () => {
    let now = 0
    const recent = createRecentEvents(() => now)
    recent.add([event(1)])
    now = 19_000
    recent.add([event(2)])
    expect(recent.all()).toEqual([event(1), event(2)])
    now = 21_000
    expect(recent.all()).toEqual([event(2)])
  })
  it('are bounded on a very busy desk: the latest stay', () => {
    const recent = createRecentEvents(() => 0)
    for (let n = 0; n < 600; n += 1) recent.add([event(n)])
    expect(recent.all()).toHaveLength(500)
    expect(recent.all().at(-1)).toEqual(event(599))
  })
  it('are forgotten when what is asked for anew is newer than all of them', () => {
    const recent = createRecentEvents(() => 0)
    recent.add([event(1)])
    recent.forget()
    recent.add([event(2)])
    expect(recent.all()).toEqual([event(2)])
  })
})
