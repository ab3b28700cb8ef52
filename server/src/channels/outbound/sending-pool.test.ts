import type { ChannelKind } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { until } from '../../../test/until.ts'
import { createLog } from '../../platform/log.ts'
import { createSendingPool, type Full } from './sending-pool.ts'

type Row = { id: string; channelId: string; channelKind: ChannelKind }

const rowsOf = (channelKind: ChannelKind, channelId: string, count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${channelId}-${n}`, channelId, channelKind }))

/** What is queued, and a send that lasts until it is let go. */
function queueOf(queued: Row[], isSlow: (row: Row) => boolean) {
  const begun: string[] = []
  const held = new Map<string, () => void>()
  const claim = async ({ fullChannelIds, fullKinds }: Full) => {
    const due = queued.filter(
      (row) => !fullChannelIds.includes(row.channelId) && !fullKinds.includes(row.channelKind),
    )
    const claimed = due.slice(0, 5)
    for (const row of claimed) queued.splice(queued.indexOf(row), 1)
    return claimed
  }
  const send = async (row: Row) => {
    begun.push(row.id)
    if (isSlow(row)) await new Promise<void>((resolve) => held.set(row.id, resolve))
  }
  const pool = createSendingPool({ claim, send, log: createLog('silent') })
  const letAllGo = () => {
    for (const resolve of held.values()) resolve()
  }
  return { pool, begun, held, letAllGo }
}

test('a slow platform, however many shops it has, holds up no other and takes no more than its slots', async () => {
  const shops = Array.from({ length: 20 }, (_, shop) => rowsOf('tiktok-shop', `shop ${shop}`, 4)).flat()
  const { pool, begun, letAllGo } = queueOf([...shops, ...rowsOf('web-chat', 'chat', 3)], (row) =>
    row.id.startsWith('shop'),
  )
  for (let round = 0; round < 8 && !begun.includes('chat-2'); round++) await pool.round()
  expect(begun.filter((id) => id.startsWith('chat'))).toHaveLength(3)
  expect(begun.filter((id) => id.startsWith('shop'))).toHaveLength(20)
  letAllGo()
  await pool.settled()
})

test('a slow shop holds up no other of its platform', async () => {
  const queued = [...rowsOf('tiktok-shop', 'slow', 30), ...rowsOf('tiktok-shop', 'quick', 2)]
  const { pool, begun, letAllGo } = queueOf(queued, ({ channelId }) => channelId === 'slow')
  await pool.round()
  await pool.round()
  expect(begun).toEqual(['slow-0', 'slow-1', 'slow-2', 'slow-3', 'slow-4', 'quick-0', 'quick-1'])
  letAllGo()
  await pool.settled()
})

test('a slot is filled again as soon as it is free, though the others are not', async () => {
  const { pool, begun, held, letAllGo } = queueOf(rowsOf('web-chat', 'chat', 6), () => true)
  await pool.round()
  const waiting = pool.round()
  held.get('chat-3')?.()
  expect(await waiting).toBe(true)
  await pool.round()
  expect(begun).toContain('chat-5')
  letAllGo()
  await pool.settled()
})

test('what fails to be written down stops nobody, and with nothing in hand a round does not wait', async () => {
  const queued = rowsOf('web-chat', 'chat', 1)
  const pool = createSendingPool({
    claim: async () => queued.splice(0),
    send: async () => {
      throw new Error('the database is gone')
    },
    log: createLog('silent'),
  })
  expect(await pool.round()).toBe(true)
  await pool.settled()
  expect(await pool.round()).toBe(false)
})

test('a reply that is queued while a slow one is on its way is started when the pool is woken', async () => {
  const queued = rowsOf('web-chat', 'slow', 1)
  const { pool, begun, letAllGo } = queueOf(queued, ({ channelId }) => channelId === 'slow')
  await pool.round()
  const waiting = pool.round()
  queued.push(...rowsOf('web-chat', 'quick', 1))
  pool.wake()
  await waiting
  await pool.round()
  await until(() => begun.includes('quick-0'))
  letAllGo()
  await pool.settled()
})
