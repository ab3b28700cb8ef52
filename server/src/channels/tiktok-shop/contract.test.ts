import { createHmac } from 'node:crypto'
import { describe, test } from 'vitest'
import { type ContractSubject, channelContract, type Mishap } from '../../../test/channel-contract.ts'
import { answerIn, connectedShop, quiet, source } from '../../../test/connected-shop.ts'
import { newMessage } from './fixtures/messages.ts'
import { FoundMessage } from './types.ts'

/** TikTok Shop, by its stand-in, with a buyer who has written. */
async function tiktokShop(): Promise<ContractSubject> {
  const { adapter, play, shop, app, clock } = await connectedShop()
  const { userId } = await play<{ userId: string }>('POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  const { conversationId: threadKey } = await play<{ conversationId: string }>(
    'POST',
    `/_play/buyers/${userId}/messages`,
    { shopId: shop.externalId, text: 'hello?' },
  )
  const body = newMessage({}, shop.externalId)
  const rawBody = Buffer.from(JSON.stringify(body))
  const authorization = createHmac('sha256', app.appSecret).update(app.appKey).update(rawBody).digest('hex')
  const waiting: Promise<unknown>[] = []
  const onSend = { method: 'POST', path: 'messages' }
  const fault = (more: object) => () => {
    waiting.push(play('POST', '/_play/faults/api', { ...onSend, ...more }))
  }
  const provoke: Record<Mishap, () => void> = {
    'asks to wait': fault({ kind: 'answer', code: 36009002, retryAfterSeconds: 7 }),
    'knows the account no more': fault({ kind: 'answer', code: 105005 }),
    'lets nobody write to this buyer': fault({ kind: 'answer', code: 45109001 }),
    'refuses the message': fault({ kind: 'answer', code: 45101006 }),
    'can not be reached': fault({ kind: 'answer', code: 36009004 }),
    'is cut off after it took the message': fault({ kind: 'cut-after-accepting' }),
  }
  return {
    adapter: {
      ...adapter,
      send: async (message, signal) => {
        await Promise.all(waiting)
        if (adapter.send === undefined) throw new Error('It can not send.')
        return adapter.send(message, signal)
      },
    },
    message: { externalId: 'd', index: 1, receivedAt: clock.now(), body },
    nonsense: { externalId: 'd', index: 1, receivedAt: clock.now(), body: { ...body, data: 'nonsense' } },
    outbound: answerIn(threadKey, clock.now(), { text: 'On its way.' }),
    shown: async () => {
      const listed = await adapter.listMessages?.({ ...source, threadKey, page: '' }, quiet)
      return (listed?.items ?? []).flatMap(({ delivery }) => {
        const { sender, content } = FoundMessage.parse(delivery.body).message
        return sender.role === 'CUSTOMER_SERVICE' ? [JSON.parse(content ?? '').content] : []
      })
    },
    provoke,
    call: {
      rawBody,
      headers: { authorization },
      now: clock.now(),
      config: { appKey: app.appKey, appSecret: app.appSecret, shopId: shop.externalId },
    },
    signsNoTime: true,
  }
}

describe('TikTok Shop', () => {
  test.each(channelContract)('$name', async ({ run }) => run(await tiktokShop()))
})
