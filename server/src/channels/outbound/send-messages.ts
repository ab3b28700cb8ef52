import {
  claimQueuedMessages,
  claimUncertainMessages,
  type OutgoingRow,
  recordNotSent,
  recordReceipt,
} from '../../inbox/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Receipt } from '../contract.ts'
import { decideAfterQuestion, decideAfterSend, type Outcome } from '../decide-outcome.ts'
import { Unauthorised } from '../errors.ts'
import { touchOutbound } from '../queries/channels.ts'
import type { ChannelRegistry } from '../registry.ts'
import { outboundMessageOf } from './outbound-message.ts'
import { askChannel, sendThroughChannel } from './within-time.ts'

export type OutboundDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly registry: ChannelRegistry
  /** Called after each commit that changed something. */
  readonly wake: () => void
}

/** Longer than any call to a channel may take: who holds a message beyond it has died. */
const leaseMs = 30_000
const batchSize = 20
/** A channel's health is a light, not a log. */
const touchEveryMs = 5_000

/** Sends what is queued and due; true if there may be more. Each conversation's messages go one after the other. */
export async function sendQueued(deps: OutboundDeps): Promise<boolean> {
  const claimed = await claim(deps, claimQueuedMessages)
  await Promise.all(claimed.map((row) => send(deps, row)))
  return claimed.length > 0
}

/** Asks about what was perhaps sent; true if there may be more. Nothing of it goes out again before the channel said that it has not. */
export async function reconcileUncertain(deps: OutboundDeps): Promise<boolean> {
  const claimed = await claim(deps, claimUncertainMessages)
  await Promise.all(claimed.map((row) => reconcile(deps, row)))
  return claimed.length > 0
}

async function claim(
  { db, clock, wake }: OutboundDeps,
  statement: typeof claimQueuedMessages,
): Promise<OutgoingRow[]> {
  const now = clock.now()
  const rows = await db.query(
    statement({ now: new Date(now), leaseUntil: new Date(now + leaseMs), limit: batchSize }),
  )
  if (rows.length > 0) wake()
  return rows
}

async function send(deps: OutboundDeps, row: OutgoingRow): Promise<void> {
  const { registry, clock, log } = deps
  const adapter = registry.adapterOf(row.channelKind)
  try {
    if (row.channelDisabledAt !== null) throw new Unauthorised('The channel is switched off.')
    const receipt = await sendThroughChannel(adapter, outboundMessageOf(row))
    await accept(deps, row, receipt)
  } catch (error) {
    const outcome = decideAfterSend(error, {
      attempts: row.attempts,
      now: clock.now(),
      canReconcile: adapter.reconcile !== undefined,
    })
    log.warn(
      { err: error, messageId: row.id, channelId: row.channelId, state: outcome.state },
      'a message got no receipt',
    )
    await settle(deps, row, outcome)
  }
}

async function reconcile(deps: OutboundDeps, row: OutgoingRow): Promise<void> {
  const { registry, clock, log } = deps
  const now = clock.now()
  try {
    const answer = await askChannel(registry.adapterOf(row.channelKind), outboundMessageOf(row))
    if (answer.outcome === 'accepted') return await accept(deps, row, answer.receipt)
    if (answer.outcome === 'absent')
      return await settle(deps, row, { state: 'queued', nextAttemptAt: now, failure: 'unconfirmed' })
  } catch (error) {
    log.warn({ err: error, messageId: row.id, channelId: row.channelId }, 'a channel could not be asked')
  }
  await settle(deps, row, decideAfterQuestion({ attempts: row.attempts, now }))
}

async function accept(deps: OutboundDeps, row: OutgoingRow, receipt: Receipt): Promise<void> {
  const { organizationId, id: messageId, channelId } = row
  await deps.db.transaction((tx) => recordReceipt(tx, deps, { organizationId, messageId, ...receipt }))
  const now = deps.clock.now()
  const unless = new Date(now - touchEveryMs)
  await deps.db.query(touchOutbound({ organizationId, channelId, at: new Date(now), unless }))
  deps.wake()
}

async function settle(deps: OutboundDeps, row: OutgoingRow, outcome: Outcome): Promise<void> {
  const { organizationId, id: messageId } = row
  const { state, failure } = outcome
  const nextAttemptAt = outcome.state === 'failed' ? null : outcome.nextAttemptAt
  await deps.db.transaction((tx) =>
    recordNotSent(tx, deps, { organizationId, messageId, state, failure, nextAttemptAt }),
  )
  deps.wake()
}
