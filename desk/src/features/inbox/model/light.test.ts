import { describe, expect, it } from 'vitest'
import { conversation, instant, ms, uuid } from '../test/samples.ts'
import { lightAt, writerAt } from './light.ts'

const writer = { member: { id: uuid(1), name: 'Li' }, until: instant(1) }

describe('the light', () => {
  it('is waiting while a turn is open', () => {
    expect(lightAt(conversation(1, 0), ms(1))).toBe('waiting')
  })
  it('is answered without an open turn, even if somebody writes', () => {
    expect(lightAt(conversation(1, 0, { turnSince: null, writer }), ms(0.5))).toBe('answered')
  })
  it('is in progress while somebody holds the writing lease, and not a second longer', () => {
    expect(lightAt(conversation(1, 0, { writer }), ms(0.5))).toBe('in-progress')
    expect(lightAt(conversation(1, 0, { writer }), ms(1))).toBe('waiting')
    expect(writerAt(conversation(1, 0, { writer }), ms(1))).toBeNull()
  })
  it('is waiting from the first frame on where no bot may answer, also on a desk whose clock is behind', () => {
    const asked = conversation(1, 5)
    expect(asked.turnSince).toBe(instant(5))
    expect(lightAt({ ...asked, redAt: instant(5) }, ms(0))).toBe('waiting')
  })
  it('does not wait yet while a bot may still answer', () => {
    const asked = conversation(1, 0, { redAt: instant(1) })
    expect(lightAt(asked, ms(0.5))).toBe('answered')
    expect(lightAt(asked, ms(1))).toBe('waiting')
  })
})
