import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Channel } from '@quaydesk/contract'
import { onTestFinished } from 'vitest'
import type { HttpApp } from '../src/platform/http/index.ts'
import { type TestChannels, testChannels } from './channels.ts'
import { type StandIn, tiktokShopStandIn } from './stand-in.ts'
import { until } from './until.ts'

export type ConnectedChannel = TestChannels & {
  readonly standIn: StandIn
  readonly connected: Channel
  /** Both clocks, the platform's and ours. */
  passBoth(milliseconds: number): Promise<void>
  /** A buyer of the sample shop writes. */
  write(nickname: string, text: string): Promise<{ id: string; conversationId: string }>
}

/** A desk whose shop is fed by the stand-in's sample shop, connected as the sandbox does it, webhooks and all. */
export async function connectedChannel(
  options: {
    idle?: boolean
    /** What happened on the platform before. */
    before?: (standIn: StandIn) => Promise<void>
  } = {},
): Promise<ConnectedChannel> {
  const standIn = await tiktokShopStandIn()
  const { url, app } = standIn
  const door = await openDoor()
  await options.before?.(standIn)
  const chat = await testChannels({ ...options, tiktokShop: { url, ...app }, publicUrl: door.url })
  door.leadTo(chat.app)
  await standIn.clock.advance(chat.clock.now() - standIn.clock.now())
  const answer = await chat.owner.send<Channel[]>('POST', '/api/sandbox/tiktok-shop', {
    shopId: chat.shopId,
  })
  const connected = answer.status === 201 ? answer.body[0] : undefined
  if (connected === undefined)
    throw new Error(`not connected: ${answer.status} ${JSON.stringify(answer.body)}`)
  if (!options.idle) await until(() => isCalled(chat, connected.id))
  return {
    ...chat,
    standIn,
    connected,
    passBoth: async (milliseconds) => {
      chat.clock.pass(milliseconds)
      await standIn.clock.advance(milliseconds)
    },
    write: async (nickname, text) => {
      const buyer = await standIn.play<{ userId: string }>('POST', '/_play/buyers', { nickname })
      return standIn.play('POST', `/_play/buyers/${buyer.userId}/messages`, { text })
    },
  }
}

async function isCalled({ db }: TestChannels, channelId: string): Promise<boolean> {
  const [watch] = await db.owner<{ webhooks_registered_at: Date | null }>(
    'select webhooks_registered_at from channel_watches where channel_id = $1',
    [channelId],
  )
  return watch?.webhooks_registered_at != null
}

/** The desk of a test listens nowhere; here the platform reaches it. */
async function openDoor() {
  let desk: HttpApp | null = null
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const payload = await buffer(request)
    const method = request.method === 'PUT' ? 'PUT' : 'POST'
    const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' }
    const answer = await desk?.inject({ method, url: request.url ?? '/', headers, payload })
    response.writeHead(answer?.statusCode ?? 503).end(answer?.body)
  }
  // A call that was given up is cut off.
  const server = createServer(
    (request, response) => void pass(request, response).catch(() => response.destroy()),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (app: HttpApp) => {
      desk = app
    },
  }
}
