import type { WebSocket } from '@fastify/websocket'
import { DeskFrame, LiveQuery, liveCloseCodes } from '@quaydesk/contract'
import type { FastifyRequest } from 'fastify'
import { Forbidden, Invalid } from '../errors.ts'
import type { HttpApp } from '../http/index.ts'
import { createConnection } from './connection.ts'
import type { Live } from './live.ts'
import type { Viewer } from './live-item.ts'

export type LiveRouteDeps = {
  readonly live: Live
  readonly resolveViewer: (cookie: string | undefined) => Promise<Viewer | null>
  /** Whether the page of another site asks: browsers let every page open a socket, with our cookie. */
  readonly isForeign: (headers: FastifyRequest['headers']) => boolean
}

/** A person types and clicks; more frames than this in a minute is a program that went wrong. */
const mostFramesPerMinute = 600
const policyViolation = 1008

/**
 * GET /api/live. Signed out is said by a close code and not by 401, which a browser hides from the page; so the route is
 * public and looks the sign-in up itself.
 */
export function registerLiveRoute(app: HttpApp, deps: LiveRouteDeps): void {
  app.route({
    method: 'GET',
    url: '/api/live',
    config: { access: 'public' },
    schema: { summary: 'What happens, as it happens (WebSocket)', tags: ['live'], querystring: LiveQuery },
    preHandler: async (request) => {
      if (deps.isForeign(request.headers))
        throw new Forbidden('This connection was asked for by the page of another site.')
    },
    handler: async () => {
      throw new Invalid('This address speaks WebSocket. Connect with ws:// or wss://.')
    },
    wsHandler: (socket, request) => {
      const { cursor } = request.query as LiveQuery
      void serve(socket, request, cursor, deps)
    },
  })
}

async function serve(
  socket: WebSocket,
  request: FastifyRequest,
  cursor: string | undefined,
  { live, resolveViewer }: LiveRouteDeps,
): Promise<void> {
  // Listening starts before the first await: a frame that comes meanwhile must not be lost.
  const frames: string[] = []
  let take = (frame: string): void => void frames.push(frame)
  socket.on('message', (frame: Buffer) => take(frame.toString()))
  socket.on('error', (err: Error) => request.log.debug({ err }, 'a live connection broke'))
  const { cookie } = request.headers
  try {
    const viewer = await resolveViewer(cookie)
    if (viewer === null) return socket.close(liveCloseCodes.signedOut, 'Signed out.')
    const connection = createConnection(socket, cookie, viewer)
    const leave = () =>
      void live.leave(connection).catch((err: unknown) => request.log.error({ err }, 'leaving live failed'))
    socket.on('close', leave)
    socket.on('pong', () => {
      connection.alive = true
    })
    await live.join(connection, cursor)
    if (socket.readyState !== socket.OPEN) return leave()
    take = listener(socket, (frame) => {
      connection.alive = true
      if (frame.type === 'looking')
        live
          .look(connection, frame.conversationId)
          .catch((err: unknown) => request.log.error({ err }, 'looking failed'))
    })
    for (const frame of frames) take(frame)
  } catch (err) {
    request.log.error({ err }, 'a live connection could not start')
    socket.close(1011, 'Something went wrong on our side; come back.')
  }
}

function listener(socket: WebSocket, heard: (frame: DeskFrame) => void): (text: string) => void {
  let since = performance.now()
  let count = 0
  return (text) => {
    if (performance.now() - since > 60_000) {
      since = performance.now()
      count = 0
    }
    if (++count > mostFramesPerMinute) return socket.close(policyViolation, 'Too many frames.')
    const frame = parseFrame(text)
    if (frame === null) return socket.close(policyViolation, 'This frame is none of the contract.')
    heard(frame)
  }
}

function parseFrame(text: string): DeskFrame | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  return DeskFrame.safeParse(value).data ?? null
}
