import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { Invalid, Unauthenticated } from '../../platform/errors.ts'
import { newMessage } from './fixtures/messages.ts'
import { notices } from './fixtures/notices.ts'
import { receiveWebhook } from './webhook.ts'

const config = { appKey: 'abcdef', appSecret: '123', shopId: '7495000000000000001' }

function call(body: string, changes: object = {}) {
  const authorization = createHmac('sha256', '123').update(`abcdef${body}`).digest('hex')
  return receiveWebhook({
    rawBody: Buffer.from(body),
    headers: { authorization },
    now: 0,
    config,
    ...changes,
  })
}
const calling = (body: object) => call(JSON.stringify(body))

test('a message is one delivery of its conversation, by the id of its notification', () => {
  expect(calling(newMessage())).toEqual([
    { externalId: '7389900000000000001', threadKey: '7494560109732334261', body: newMessage() },
  ])
})

test('what happens to a conversation comes in order with its messages, all else stands by itself', () => {
  expect(calling(notices.agentJoined)[0]?.threadKey).toBe('7494560109732334261')
  expect(calling(notices.orderShipped)[0]?.threadKey).toBe('notification:7389900000000000101')
})

test('a message that we can not read is stored all the same', () => {
  expect(calling(newMessage({ sender: null }))).toHaveLength(1)
})

test('a call without the right signature is nobody’s', () => {
  expect(() => call('{}', { headers: {} })).toThrow(Unauthenticated)
  expect(() => call('{}', { headers: { authorization: ['a', 'b'] } })).toThrow(Unauthenticated)
  expect(() => call('{}', { config: { ...config, appSecret: '124' } })).toThrow(Unauthenticated)
})

test('a call about another shop of the same app is turned away', () => {
  expect(() => calling(newMessage({}, '7495000000000000002'))).toThrow(Invalid)
})

test('a call that is no webhook is turned away', () => {
  for (const body of ['', '[', 'null', '[]', '{"type":14}', '{"__proto__":{"type":14}}'])
    expect(() => call(body)).toThrow(Invalid)
})

test('what the database does not keep is left out of texts', () => {
  const [delivery] = call(
    JSON.stringify(newMessage({ content: '{"content":"a\0b"}' })).replace('b', '\\ud83d'),
  )
  expect(JSON.stringify(delivery?.body)).not.toMatch(/\\u0000|\\ud83d/)
})
