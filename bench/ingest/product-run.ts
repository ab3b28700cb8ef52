import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { countWaiting, untilProcessed } from './backlog.ts'
import { type KeepAlive, openKeepAlive } from './keep-alive.ts'
import { createTalk, firstLine, laterLines, linesPerConversation, talkingAtOnce } from './turns-of-talk.ts'
import { sayLine, type Visitor, welcomeVisitor } from './visitors.ts'

export const connections = 64

export type ProductRun = {
  /** Messages that were processed with all that belongs to them. */
  readonly messagesPerSecond: number
  readonly newConversationsPerSecond: number
  /** Deliveries, as a mean over the first and the last two seconds. */
  readonly waitingAtStart: number
  readonly waitingAtEnd: number
}

export type ProductRunOptions = {
  readonly port: number
  readonly channelId: string
  readonly database: Pool
  readonly seconds: number
  /** For these, visitors are welcomed beforehand; the others come in between. */
  readonly expectedPerSecond: number
}

/** Until the desk has as much waiting as it lets senders pile up. */
const runInSeconds = 5

/** Visitors write as fast as the desk bears it; what it processed in the middle of that is counted in its database. */
export async function runProduct(options: ProductRunOptions): Promise<ProductRun> {
  const { port, channelId, database, seconds, expectedPerSecond } = options
  const open = await Promise.all(Array.from({ length: connections }, () => openKeepAlive(port)))
  const expected = talkingAtOnce + ((seconds + runInSeconds) * expectedPerSecond) / linesPerConversation
  const known = await welcomeMany(open, channelId, Math.ceil(expected))
  const before = await countAll(database)
  let ended = false
  let acknowledged = 0

  const talkOn = async (connection: KeepAlive) => {
    const next = createTalk(
      talkingAtOnce / connections,
      async () => known.pop() ?? welcomeVisitor(connection, channelId),
    )
    while (!ended) {
      const { talker, isFirst, line } = await next()
      await sayLine(connection, channelId, talker, isFirst ? firstLine : (laterLines[line] ?? ''))
      acknowledged++
    }
  }
  const talking = Promise.all(open.map(talkOn)).finally(() => {
    ended = true
  })
  const measuring = measure(database, seconds).finally(() => {
    ended = true
  })
  const [run] = await Promise.all([measuring, talking])
  await untilProcessed(database)
  for (const connection of open) connection.close()
  const after = await countAll(database)
  checkNothingLost(acknowledged, before, after)
  return run
}

async function measure(database: Pool, seconds: number): Promise<ProductRun> {
  await pause(runInSeconds * 1000)
  const from = new Date()
  const waitingAtStart = await meanWaiting(database)
  await pause((seconds - 2 * meanOverSeconds) * 1000)
  const waitingAtEnd = await meanWaiting(database)
  const until = new Date()
  const { rows } = await database.query(
    `select (select count(*) from deliveries where processed_at >= $1 and processed_at < $2)::int as messages,
            (select count(*) from sessions where started_at >= $1 and started_at < $2)::int as conversations`,
    [from, until],
  )
  const per = (count: number) => (count * 1000) / (until.getTime() - from.getTime())
  return {
    messagesPerSecond: per(rows[0].messages),
    newConversationsPerSecond: per(rows[0].conversations),
    waitingAtStart,
    waitingAtEnd,
  }
}

/** Work is done in batches, so that one look at what waits says little. */
const meanOverSeconds = 2
const looks = 20

async function meanWaiting(database: Pool): Promise<number> {
  let sum = 0
  for (let look = 0; look < looks; look++) {
    sum += await countWaiting(database)
    await pause((meanOverSeconds * 1000) / looks)
  }
  return sum / looks
}

async function welcomeMany(open: readonly KeepAlive[], channelId: string, count: number): Promise<Visitor[]> {
  const known: Visitor[] = []
  let asked = 0
  const ask = async (connection: KeepAlive) => {
    while (asked++ < count) known.push(await welcomeVisitor(connection, channelId))
  }
  await Promise.all(open.map(ask))
  return known
}

type Counts = { deliveries: number; messages: number; events: number; failed: number }

async function countAll(database: Pool): Promise<Counts> {
  const { rows } = await database.query(
    `select (select count(*) from deliveries)::int as deliveries,
            (select count(*) from messages)::int as messages,
            (select count(*) from events where kind = 'message.received')::int as events,
            (select count(*) from deliveries where error is not null)::int as failed`,
  )
  return rows[0]
}

/** A fast desk that loses a line, or its event, is worth nothing. */
function checkNothingLost(acknowledged: number, before: Counts, after: Counts): void {
  const came = { deliveries: 0, messages: 0, events: 0, failed: 0 }
  for (const name of Object.keys(came) as (keyof Counts)[]) came[name] = after[name] - before[name]
  const { deliveries, messages, events, failed } = came
  if (deliveries === acknowledged && messages === acknowledged && events === acknowledged && failed === 0)
    return
  throw new Error(`Of ${acknowledged} acknowledged lines there are ${JSON.stringify(came)}.`)
}
