import { describe, expect, it } from 'vitest'
import { instant, message, uuid } from '../test/samples.ts'
import { arrivedAfterAll, dropPending, type Pending, putPending, unsettled } from './outbox.ts'
import { anchorsOf, rowsOf } from './thread-rows.ts'

const dayOf = (at: string) => at.slice(0, 10)
const day = 24 * 60
const pending = (clientId: string): Pending => ({
  clientId,
  conversationId: uuid(1),
  mode: 'reply',
  text: 'On its way',
  files: [],
  card: null,
  at: instant(day),
  lastSeenMessageId: null,
  thenClose: false,
  sendAnyway: false,
  state: 'sending',
  failure: null,
})

describe('the rows of a thread', () => {
  it('begin each day with a mark', () => {
    const rows = rowsOf([message(1, 0), message(2, 1), message(3, day)], [], dayOf)
    expect(rows.map((row) => row.type)).toEqual(['day', 'entry', 'entry', 'day', 'entry'])
  })
  it('end with what is on its way', () => {
    const rows = rowsOf([message(1, 0)], [pending('one-two-three')], dayOf)
    expect(rows.map((row) => row.type)).toEqual(['day', 'entry', 'day', 'pending'])
  })
  it('keep the key of an own message when the server knows it', () => {
    const painted = rowsOf([], [pending('one-two-three')], dayOf).at(-1)
    const known = rowsOf([message(7, day, { clientId: 'one-two-three' })], [], dayOf).at(-1)
    expect(known?.key).toBe(painted?.key)
  })
  it('are laid over each other by entries, not by marks', () => {
    expect(anchorsOf(rowsOf([message(1, 0)], [], dayOf))).toEqual([null, uuid(1)])
  })
})

describe('the outbox', () => {
  it('shows what the thread does not hold yet, of this conversation only', () => {
    const elsewhere = { ...pending('elsewhere'), conversationId: uuid(2) }
    const outbox = [pending('first-one'), pending('second-one'), elsewhere]
    const known = [message(7, day, { clientId: 'first-one' })]
    expect(unsettled(outbox, uuid(1), known).map((one) => one.clientId)).toEqual(['second-one'])
  })
  it('knows which failed message the server has after all', () => {
    const failed = { ...pending('first-one'), state: 'failed' as const }
    const known = [message(7, day, { clientId: 'first-one' }), message(8, day, { clientId: 'second-one' })]
    expect(arrivedAfterAll([failed, pending('second-one')], known)).toEqual(['first-one'])
    expect(arrivedAfterAll([failed], [])).toEqual([])
  })
  it('holds a message once, however often it is tried', () => {
    const failed = { ...pending('first-one'), state: 'failed' as const }
    const outbox = putPending(putPending([], pending('first-one')), failed)
    expect(outbox).toEqual([failed])
    expect(dropPending(outbox, 'first-one')).toEqual([])
  })
})
