import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { permissions } from '@quaydesk/contract'
import { WebSocket } from 'ws'
import { systemClock } from '../src/platform/clock.ts'
import type { Tx } from '../src/platform/db/index.ts'
import { appendEvents } from '../src/platform/events/index.ts'
import { createHttpApp } from '../src/platform/http/index.ts'
import {
  createLive,
  type Live,
  type Presenter,
  registerLiveRoute,
  type Viewer,
} from '../src/platform/live/index.ts'
import { createLog } from '../src/platform/log.ts'
import type { TestDatabase } from './database.ts'
import { until } from './until.ts'

/** Shows each event as the id of its subject. */
const presentSubjects: Presenter = async ({ events }) =>
  events.map(({ shopId, subjectId }) => ({
    shopId,
    memberId: null,
    permission: null,
    jsonFor: () => JSON.stringify(subjectId),
  }))

export type TestLive = {
  readonly live: Live
  /** Who a cookie belongs to. */
  readonly viewers: Map<string, Viewer>
  connect(cookie: string, options?: { cursor?: string | undefined; origin?: string }): TestSocket
  stop(): Promise<void>
}

/** A server process with the live route and nothing else. */
export async function testLive(db: TestDatabase, options: { present?: Presenter } = {}): Promise<TestLive> {
  const log = createLog('silent')
  const viewers = new Map<string, Viewer>()
  const resolveViewer = async (cookie: string | undefined) => viewers.get(cookie ?? '') ?? null
  const live = await createLive({
    db: db.worker,
    clock: systemClock,
    log,
    present: options.present ?? presentSubjects,
    resolveViewer,
    onTold: () => () => false,
    onLooking: async () => undefined,
    onStillLooking: async () => undefined,
  })
  const app = await createHttpApp({ log, now: Date.now, trustedProxies: [], https: false, bodyLimit: 1000 })
  registerLiveRoute(app, {
    live,
    resolveViewer,
    isForeign: ({ origin }) => origin !== undefined && origin !== 'http://desk.test',
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    live,
    viewers,
    connect: (cookie, { cursor, origin = 'http://desk.test' } = {}) =>
      openSocket(`ws://127.0.0.1:${port}/api/live${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, {
        cookie,
        origin,
      }),
    stop: async () => {
      await live.stop()
      await app.close()
    },
  }
}

export function viewerOf(organizationId: string, shopIds: string[], memberId: string = randomUUID()): Viewer {
  return { organizationId, memberId, signInId: randomUUID(), shopIds, permissions: new Set(permissions) }
}

type Frame = { type: string; events?: unknown[]; cursor: string | null }

export type TestSocket = {
  readonly socket: WebSocket
  readonly frames: Frame[]
  /** Everything shown, in order. */
  seen(): unknown[]
  /** The last cursor it was given. */
  cursor(): string | undefined
  closed(): Promise<number>
  /** Until the server said where it stands. */
  ready(): Promise<TestSocket>
}

function openSocket(url: string, headers: { cookie: string; origin: string }): TestSocket {
  const socket = new WebSocket(url, { headers: { cookie: headers.cookie }, origin: headers.origin })
  const frames: Frame[] = []
  let closeCode: number | undefined
  socket.on('message', (data) => frames.push(JSON.parse(String(data))))
  socket.on('error', () => undefined)
  socket.on('close', (code) => {
    closeCode = code
  })
  const test: TestSocket = {
    socket,
    frames,
    seen: () => frames.flatMap(({ events }) => events ?? []),
    cursor: () => frames.findLast(({ cursor }) => cursor !== null)?.cursor ?? undefined,
    closed: async () => (await until(() => closeCode)) ?? 0,
    ready: async () => {
      await until(() => frames.length > 0)
      return test
    },
  }
  return test
}

type Where = { organizationId: string; shopId: string | null }

/** Appends one event about a new subject and returns the subject. */
export async function appendSubject(tx: Tx, { organizationId, shopId }: Where): Promise<string> {
  const subjectId = randomUUID()
  await appendEvents(tx, [
    {
      organizationId,
      shopId,
      conversationId: null,
      kind: 'tags.changed',
      subjectId,
      memberId: null,
      at: Date.now(),
    },
  ])
  return subjectId
}
