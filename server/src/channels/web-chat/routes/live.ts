import { ChatHello, type ChatLiveFrame } from '@quaydesk/contract'
import type { FastifyBaseLogger } from 'fastify'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { ExpectedError, Unauthenticated, Unavailable } from '../../../platform/errors.ts'
import type { HttpApp } from '../../../platform/http/index.ts'
import type { ChatDeps } from '../chat-deps.ts'

const helloWithinMs = 10_000
const pingEveryMs = 30_000
/** A window that doesn't read is cut off and comes back with what it knows. */
const maxUnread = 1_000_000
const overlapMs = 60_000
/** Close codes of our own: what was said first was wrong; come back later. */
const refused = 4400
const tooMany = 4429
/** Something went wrong on our side (RFC 6455): come back. */
const failed = 1011

export function registerVisitorLive(app: HttpApp, deps: ChatDeps): void {
  app.route({
    method: 'GET',
    url: '/chat/:channelId/live',
    config: { access: 'public' },
    schema: {
      summary: 'WebSocket: first a hello with the token, then lines as they are said',
      tags: ['chat'],
      params: z.strictObject({ channelId: z.uuid() }),
    },
    // Before the socket is taken: one that never says hello counts too.
    onRequest: async (request) => {
      if (request.ws) request.raw.socket.once('close', deps.limits.socket(request.ip))
    },
    handler: async () => {
      throw new Unavailable('This address speaks WebSocket only.')
    },
    wsHandler: (socket: WebSocket, request) => {
      const { channelId } = request.params as { channelId: string }
      follow(socket, deps, { channelId, address: request.ip, log: request.log })
    },
  })
}

type Caller = {
  readonly channelId: string
  readonly address: string
  readonly log: Pick<FastifyBaseLogger, 'error'>
}

function follow(socket: WebSocket, deps: ChatDeps, caller: Caller): void {
  let close: (() => void) | null = null
  let alive = true
  const late = setTimeout(() => socket.close(refused), helloWithinMs)
  const heart = setInterval(() => {
    if (!alive) socket.terminate()
    else socket.ping()
    alive = false
  }, pingEveryMs)
  socket.on('pong', () => {
    alive = true
  })
  socket.once('message', (raw: Buffer) => {
    clearTimeout(late)
    void greet(socket, deps, caller, raw).then((opened) => {
      close = opened
      if (socket.readyState !== socket.OPEN) close?.()
    })
  })
  socket.on('error', () => socket.terminate())
  socket.once('close', () => {
    clearTimeout(late)
    clearInterval(heart)
    close?.()
  })
}

/** Never rejects: nobody waits for it, and a visitor who comes while the database is away must not end the program. */
async function greet(
  socket: WebSocket,
  deps: ChatDeps,
  { channelId, address, log }: Caller,
  raw: Buffer,
): Promise<(() => void) | null> {
  try {
    deps.limits.read(address)
    const hello = helloOf(raw)
    const channel = await deps.channels.find(channelId)
    const visitor = deps.tokens.read(channelId, hello.token, deps.clock.now())
    if (visitor === null) throw new Unauthenticated('The chat does not know this visitor.')
    const since = hello.since === null ? deps.clock.now() : Date.parse(hello.since)
    const { organizationId } = channel
    const close = deps.windows.open(
      { organizationId, channelId, visitorId: visitor.visitorId },
      since - overlapMs,
      (frame) => push(socket, frame),
    )
    if (close === null) socket.close(tooMany)
    return close
  } catch (error) {
    socket.close(closeCodeOf(error, log))
    return null
  }
}

function closeCodeOf(error: unknown, log: Caller['log']): number {
  if (error instanceof ExpectedError) return error.code === 'TooMany' ? tooMany : refused
  log.error({ err: error }, 'a visitor could not be let in')
  return failed
}

function helloOf(raw: Buffer): z.infer<typeof ChatHello> {
  const text = raw.toString()
  const parsed = ChatHello.safeParse(text.startsWith('{') ? parseJson(text) : null)
  if (!parsed.success) throw new Unauthenticated('The first frame must be a hello.')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function push(socket: WebSocket, frame: ChatLiveFrame): void {
  if (socket.bufferedAmount > maxUnread) socket.terminate()
  else socket.send(JSON.stringify(frame))
}
