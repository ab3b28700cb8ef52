import type { AddressInfo } from 'node:net'
import type { ChatLine, ChatLiveFrame } from '@quaydesk/contract'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'

async function listening(): Promise<TestChannels & { url: string }> {
  const chat = await testChannels()
  await chat.app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => chat.app.close())
  const { port } = chat.app.server.address() as AddressInfo
  return { ...chat, url: `ws://127.0.0.1:${port}/chat/${chat.channel.id}/live` }
}

/** A socket that says nothing: the status it was refused with, or 101 once it is open. */
async function silent(url: string) {
  const socket = new WebSocket(url)
  onTestFinished(() => socket.terminate())
  const answer = await new Promise<{ status: number; retryAfter?: string | undefined }>((resolve) => {
    socket.on('open', () => resolve({ status: 101 }))
    // Ended by the test while it was being opened.
    socket.on('error', () => undefined)
    socket.on('unexpected-response', (_request, response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] })
      response.resume()
    })
  })
  return { socket, ...answer }
}

/** A chat window's socket: what it was told, and how it ended. */
function follow(url: string, hello: unknown) {
  const socket = new WebSocket(url)
  const lines: ChatLine[] = []
  const ended = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('open', () => socket.send(typeof hello === 'string' ? hello : JSON.stringify(hello)))
  socket.on('message', (data) => lines.push(...(JSON.parse(data.toString()) as ChatLiveFrame).lines))
  onTestFinished(() => socket.terminate())
  return { socket, lines, ended, texts: () => lines.map(({ text }) => text) }
}

test('a reply and lines of another tab reach every open window of the visitor, each once', async () => {
  const { visitor, reply, url, clock } = await listening()
  const buyer = await visitor()
  const hello = { type: 'hello', token: buyer.token, since: null }
  const windows = [follow(url, hello), follow(url, hello)]
  await buyer.say('where is my order?')
  await until(() => windows.every(({ lines }) => lines.length === 1))
  await reply('On its way.')
  await until(() => windows.every(({ lines }) => lines.length === 2))
  clock.pass(1_000)
  await buyer.say('thanks')
  await until(() => windows.every(({ lines }) => lines.length === 3))
  for (const { texts } of windows) expect(texts()).toEqual(['where is my order?', 'On its way.', 'thanks'])
})

test('a window that was away is told what it missed', async () => {
  const { visitor, reply, url, clock } = await listening()
  const buyer = await visitor()
  await buyer.say('where is my order?')
  await until(async () => (await buyer.lines()).length === 1)
  const since = new Date(clock.now()).toISOString()
  clock.pass(3_600_000)
  await reply('On its way.')
  await until(async () => (await buyer.lines()).length === 2)
  const { lines, texts } = follow(url, { type: 'hello', token: buyer.token, since })
  await until(() => lines.length === 2)
  expect(texts()).toEqual(['where is my order?', 'On its way.'])
})

test('nothing of one visitor reaches the window of another', async () => {
  const { visitor, reply, url, db } = await listening()
  const [anna, bert] = [await visitor(), await visitor()]
  const ofBert = follow(url, { type: 'hello', token: bert.token, since: new Date(0).toISOString() })
  await anna.say('the secret of Anna')
  await until(async () => (await db.owner('select 1 from messages')).length === 1)
  await reply('the answer for Anna')
  await until(async () => (await anna.lines()).length === 2)
  await bert.say('hello from Bert')
  await until(() => ofBert.lines.length > 0)
  expect(ofBert.texts()).toEqual(['hello from Bert'])
})

test.each([
  ['not JSON', 'hello?'],
  ['not a hello', { type: 'lines', lines: [] }],
  ['a forged token', { type: 'hello', token: 'aaaaaaaaaaaaaaaaaaaaaa.abc.def', since: null }],
])('a socket that begins with %s is closed', async (_what, hello) => {
  const { url } = await listening()
  expect(await follow(url, hello).ended).toBe(4400)
})

test('a socket to a chat that is not there is closed', async () => {
  const { url, visitor, channel } = await listening()
  const { token } = await visitor()
  const elsewhere = url.replace(channel.id, '00000000-0000-4000-8000-000000000000')
  expect(await follow(elsewhere, { type: 'hello', token, since: null }).ended).toBe(4400)
})

test('a visitor has at most eight windows', async () => {
  const { visitor, url, reply, db } = await listening()
  const buyer = await visitor()
  await buyer.say('hello?')
  await until(async () => (await db.owner('select 1 from messages')).length === 1)
  const hello = { type: 'hello', token: buyer.token, since: null }
  const windows = Array.from({ length: 8 }, () => follow(url, hello))
  await until(() => windows.every(({ lines }) => lines.length === 1))
  expect(await follow(url, hello).ended).toBe(4429)
  windows[0]?.socket.close()
  await windows[0]?.ended
  const freed = follow(url, hello)
  await until(() => freed.lines.length === 1)
  await reply('Hello!')
  await until(() => freed.lines.length === 2)
})

test('an address has at most 50 sockets, also if they never say who they are', async () => {
  const { url } = await listening()
  const sockets = await Promise.all(Array.from({ length: 50 }, () => silent(url)))
  expect(sockets.map(({ status }) => status)).toEqual(Array(50).fill(101))
  expect(await silent(url)).toMatchObject({ status: 429, retryAfter: '60' })
  sockets[0]?.socket.close()
  await until(async () => (await silent(url)).status === 101)
})
