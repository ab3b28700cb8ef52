import { randomUUID } from 'node:crypto'
import { liveCloseCodes } from '@quaydesk/contract'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { appendSubject, type TestLive, testLive, viewerOf } from '../../../test/live.ts'
import { until } from '../../../test/until.ts'

let db: TestDatabase
let server: TestLive
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  db = await testDatabase()
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function start() {
  server = await testLive(db)
  stops.push(server.stop)
  return server
}

/** An organization of its own for each test, so that they share a database. */
function organization() {
  const organizationId = randomUUID()
  const shopId = randomUUID()
  const cookie = randomUUID()
  server.viewers.set(cookie, viewerOf(organizationId, [shopId]))
  const happen = async () => {
    const subject = await db.worker.transaction((tx) => appendSubject(tx, { organizationId, shopId }))
    server.live.wake()
    return subject
  }
  return { organizationId, shopId, cookie, happen }
}

/** A transaction that is held open after it has appended an event. */
async function openTransaction(where: { organizationId: string; shopId: string }) {
  let commit = () => undefined as unknown
  let subject = ''
  const gate = new Promise((resolve) => {
    commit = () => resolve(undefined)
  })
  const done = db.worker.transaction(async (tx) => {
    subject = await appendSubject(tx, where)
    await gate
  })
  await until(() => subject !== '')
  return {
    subject,
    commit: async () => {
      commit()
      await done
      server.live.wake()
    },
  }
}

describe('live', () => {
  it('shows what was committed, at once, and says where the screen stands', async () => {
    await start()
    const { cookie, happen } = organization()
    const screen = await server.connect(cookie).ready()
    expect(screen.frames[0]?.type).toBe('hello')
    const subjects = [await happen(), await happen()]
    await until(() => screen.seen().length === 2)
    expect(screen.seen()).toEqual(subjects)
  })

  it('shows nothing of what was rolled back', async () => {
    await start()
    const { cookie, happen, ...where } = organization()
    const screen = await server.connect(cookie).ready()
    const refused = db.worker.transaction(async (tx) => {
      await appendSubject(tx, where)
      throw new Error('no')
    })
    await expect(refused).rejects.toThrow('no')
    const subject = await happen()
    await until(() => screen.seen().length > 0)
    expect(screen.seen()).toEqual([subject])
  })

  it('never shows another shop or another organization', async () => {
    await start()
    const ours = organization()
    const theirs = organization()
    const screen = await server.connect(ours.cookie).ready()
    const { organizationId } = ours
    await db.worker.transaction((tx) => appendSubject(tx, { organizationId, shopId: randomUUID() }))
    await theirs.happen()
    const subject = await ours.happen()
    await until(() => screen.seen().length > 0)
    expect(screen.seen()).toEqual([subject])
    screen.socket.terminate()
    await db.worker.transaction((tx) => appendSubject(tx, { organizationId, shopId: randomUUID() }))
    const back = await server.connect(ours.cookie, { cursor: screen.cursor() }).ready()
    expect(back.seen()).toEqual([])
  })

  it('gives back exactly what was missed when an earlier transaction commits after a later one', async () => {
    await start()
    const ours = organization()
    const screen = await server.connect(ours.cookie).ready()
    const early = await openTransaction(ours)
    const late = await ours.happen()
    await until(() => screen.seen().length === 1)
    expect(screen.seen()).toEqual([late])
    screen.socket.terminate()
    await early.commit()
    const back = await server.connect(ours.cookie, { cursor: screen.cursor() }).ready()
    expect(back.seen()).toEqual([early.subject])
  })

  it('shows the earlier transaction, too, to a screen that stayed', async () => {
    await start()
    const ours = organization()
    const screen = await server.connect(ours.cookie).ready()
    const early = await openTransaction(ours)
    const late = await ours.happen()
    await until(() => screen.seen().length === 1)
    await early.commit()
    await until(() => screen.seen().length === 2)
    expect(screen.seen()).toEqual([late, early.subject])
  })

  it('is not held up by a long write elsewhere, nor repeats what was seen during it', async () => {
    await start()
    const ours = organization()
    const other = organization()
    const long = await openTransaction(other)
    const screen = await server.connect(ours.cookie).ready()
    const seen: string[] = []
    for (let i = 0; i < 20; i++) seen.push(await ours.happen())
    await until(() => screen.seen().length === 20, { timeoutMilliseconds: 500 })
    screen.socket.terminate()
    const missed = await ours.happen()
    const back = await server.connect(ours.cookie, { cursor: screen.cursor() }).ready()
    expect(back.seen()).toEqual([missed])
    await long.commit()
  })

  it('gives back what was missed while the server was away', async () => {
    await start()
    const ours = organization()
    const screen = await server.connect(ours.cookie).ready()
    await ours.happen()
    await until(() => screen.seen().length === 1)
    const viewers = new Map(server.viewers)
    await server.stop()
    stops.length = 0
    const missed = await db.worker.transaction((tx) => appendSubject(tx, ours))
    await start()
    for (const [cookie, viewer] of viewers) server.viewers.set(cookie, viewer)
    const back = await server.connect(ours.cookie, { cursor: screen.cursor() }).ready()
    expect(back.seen()).toEqual([missed])
  })

  it('wakes the screens of another process', async () => {
    const first = await start()
    const ours = organization()
    const second = await start()
    for (const [cookie, viewer] of first.viewers) second.viewers.set(cookie, viewer)
    const screen = await second.connect(ours.cookie).ready()
    const subject = await db.worker.transaction((tx) => appendSubject(tx, ours))
    first.live.wake()
    await until(() => screen.seen().length === 1, { timeoutMilliseconds: 500 })
    expect(screen.seen()).toEqual([subject])
  })

  it('has a screen read everything again when too much was missed or its cursor is of another past', async () => {
    await start()
    const ours = organization()
    const screen = await server.connect(ours.cookie).ready()
    const cursor = screen.cursor()
    screen.socket.terminate()
    await db.worker.transaction(async (tx) => {
      for (let i = 0; i < 1_001; i++) await appendSubject(tx, ours)
    })
    const [, ...rest] = (cursor ?? '').split('.')
    const otherEpoch = [randomUUID(), ...rest].join('.')
    for (const given of [cursor, otherEpoch, 'nonsense']) {
      const back = await server.connect(ours.cookie, { cursor: given }).ready()
      expect(back.frames[0]?.type).toBe('resync')
      expect(back.seen()).toEqual([])
      const subject = await ours.happen()
      await until(() => back.seen().length > 0)
      expect(back.seen()).toEqual([subject])
      back.socket.terminate()
    }
  })
})

describe('live guards its screens', () => {
  it('refuses a page of another site', async () => {
    await start()
    const { cookie } = organization()
    const screen = server.connect(cookie, { origin: 'http://evil.test' })
    expect(await screen.closed()).toBe(1006)
    expect(screen.frames).toEqual([])
  })

  it('says by a close code that nobody is signed in', async () => {
    await start()
    expect(await server.connect('nobody').closed()).toBe(liveCloseCodes.signedOut)
  })

  it('ends the socket of a sign-in that was revoked, and no other', async () => {
    await start()
    const ours = organization()
    const other = organization()
    const screen = await server.connect(ours.cookie).ready()
    const stays = await server.connect(other.cookie).ready()
    server.viewers.delete(ours.cookie)
    await server.live.recheck(() => true)
    expect(await screen.closed()).toBe(liveCloseCodes.signedOut)
    expect(stays.socket.readyState).toBe(stays.socket.OPEN)
  })

  it('follows the shops that a member may see now', async () => {
    await start()
    const ours = organization()
    const screen = await server.connect(ours.cookie).ready()
    const newShop = randomUUID()
    server.viewers.set(ours.cookie, viewerOf(ours.organizationId, [newShop]))
    await server.live.recheck(() => true)
    await until(() => screen.frames.some(({ type }) => type === 'resync'))
    await ours.happen()
    const { organizationId } = ours
    const shown = await db.worker.transaction((tx) => appendSubject(tx, { organizationId, shopId: newShop }))
    server.live.wake()
    await until(() => screen.seen().includes(shown))
    expect(screen.seen().filter((event) => typeof event === 'string')).toEqual([shown])
  })

  it('closes a socket that sends what is no frame', async () => {
    await start()
    const { cookie } = organization()
    const screen = await server.connect(cookie).ready()
    screen.socket.send('{"type":"drop table"}')
    expect(await screen.closed()).toBe(1008)
  })

  it('cuts off a slow reader, who comes back for the rest', async () => {
    const long = 'x'.repeat(200_000)
    server = await testLive(db, {
      present: async ({ events }) =>
        events.map(({ shopId, subjectId }) => ({
          shopId,
          memberId: null,
          permission: null,
          jsonFor: () => JSON.stringify(`${subjectId}${long}`),
        })),
    })
    stops.push(server.stop)
    const ours = organization()
    const slow = await server.connect(ours.cookie).ready()
    const quick = await server.connect(ours.cookie).ready()
    slow.socket.pause()
    const subjects: string[] = []
    for (let i = 0; i < 80; i++) {
      subjects.push(await ours.happen())
      // One by one: together they are more than anybody may leave unread.
      await until(() => new Set(quick.seen()).size === i + 1)
    }
    await until(() => server.live.connections.size === 1, { timeoutMilliseconds: 8_000 })
    slow.socket.resume()
    await slow.closed()
    const got = new Set(slow.seen())
    expect(got.size).toBeLessThan(80)
    const back = await server.connect(ours.cookie, { cursor: slow.cursor() }).ready()
    for (const event of back.seen()) got.add(event)
    expect([...got].map((event) => String(event).slice(0, 36))).toEqual(subjects)
  })
})
