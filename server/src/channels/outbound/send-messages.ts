import {
  claimQueuedMessages,
  claimUncertainMessages,
  type OutgoingRow,
  recordNotSent,
  recordReceipt,
  renewSendingLease,
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
import { createSendingPool, type SendingPool } from './sending-pool.ts'
import { askChannel, sendThroughChannel } from './within-time.ts'

export type OutboundDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly registry: ChannelRegistry
  /** What this process is sending right now: after a sleep of the machine its lease may be over though its sender lives. */
  readonly inHand: Set<string>
  /** Called after each commit that changed something. */
  readonly wake: () => void
}

/** Who holds a message beyond it without renewing it has died; so long a reply waits after a crash until it is asked about. */
const leaseMs = 8_000
const renewMs = 3_000
const sendsPerClaim = 5
const questionsPerClaim = 20
/** A channel's health is a light, not a log. */
const touchEveryMs = 5_000

/** Sends what is queued and due. Each conversation's messages go one after the other. */
export const createSending = (deps: OutboundDeps): SendingPool =>
  createSendingPool({
    claim: (full) => claim(deps, (times) => claimQueuedMessages({ ...times, ...full, limit: sendsPerClaim })),
    send: (row) => send(deps, row),
    log: deps.log,
  })

/** Asks about what was perhaps sent; true if there may be more. Nothing of it goes out again before the channel said that it has not. */
export async function reconcileUncertain(deps: OutboundDeps): Promise<boolean> {
  const claimed = await claim(deps, (times) => claimUncertainMessages({ ...times, limit: questionsPerClaim }))
  await Promise.all(claimed.map((row) => reconcile(deps, row)))
  return claimed.length > 0
}

async function claim(
  { db, clock, wake }: OutboundDeps,
  statementAt: (times: { now: Date; leaseUntil: Date }) => ReturnType<typeof claimUncertainMessages>,
): Promise<OutgoingRow[]> {
  const now = clock.now()
  const rows = await db.query(statementAt({ now: new Date(now), leaseUntil: new Date(now + leaseMs) }))
  if (rows.length > 0) wake()
  return rows
}

async function send(deps: OutboundDeps, row: OutgoingRow): Promise<void> {
  const { registry, clock, log } = deps
  const adapter = registry.adapterOf(row.channelKind)
  try {
    if (row.channelDisabledAt !== null) throw new Unauthorised('The channel is switched off.')
    const receipt = await whileHeld(deps, row, () => sendThroughChannel(adapter, outboundMessageOf(row)))
    await accept(deps, row, receipt)
  } catch (error) {
    const outcome = decideAfterSend(error, {
      messageId: row.id,
      attempts: row.attempts,
      queuedAt: row.queuedAt.getTime(),
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

/** Keeps the lease while a slow platform makes us wait, so that nobody asks about a message that is just being sent. */
async function whileHeld<T>(
  { db, clock, log, inHand }: OutboundDeps,
  row: OutgoingRow,
  work: () => Promise<T>,
): Promise<T> {
  const { organizationId, id } = row
  const renewal = setInterval(() => {
    const leaseUntil = new Date(clock.now() + leaseMs)
    db.query(renewSendingLease({ organizationId, id, leaseUntil })).catch((err: unknown) => {
      log.warn({ err, messageId: id }, 'the lease of a message could not be renewed')
    })
  }, renewMs)
  inHand.add(id)
  return work().finally(() => {
    inHand.delete(id)
    clearInterval(renewal)
  })
}

async function reconcile(deps: OutboundDeps, row: OutgoingRow): Promise<void> {
  const { registry, clock, log, inHand } = deps
  if (inHand.has(row.id)) return
  const now = clock.now()
  try {
    const answer = await askChannel(registry.adapterOf(row.channelKind), outboundMessageOf(row))
    if (answer.outcome === 'accepted') return await accept(deps, row, answer.receipt)
    if (answer.outcome === 'absent')
      return await settle(deps, row, {
        state: 'queued',
        nextAttemptAt: now,
        failure: 'unconfirmed',
        counts: true,
      })
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
  const counts = outcome.state !== 'queued' || outcome.counts
  const nextAttemptAt = outcome.state === 'failed' ? null : outcome.nextAttemptAt
  await deps.db.transaction((tx) =>
    recordNotSent(tx, deps, { organizationId, messageId, state, failure, nextAttemptAt, counts }),
  )
  deps.wake()
}
