import type { OfChannel } from '../../customers/index.ts'
import { findAwaitedFiles, recordFilesMissing } from '../../inbox/index.ts'
import { ExpectedError } from '../../platform/errors.ts'
import { type FileStore, insertFile, keepFile } from '../../platform/files/index.ts'
import { type ChannelAdapter, type PulledItem, type PullSubject, pullSubjects } from '../contract.ts'
import { RateLimited, Rejected, Unauthorised } from '../errors.ts'
import { completeThread } from '../watches/complete-thread.ts'
import type { WatchDeps } from '../watches/watch-deps.ts'
import { retryPullAt } from './pull-pace.ts'
import { claimPulls, failPull, finishPull, type PullRow } from './queries.ts'
import { type BroughtItem, writePulled } from './write-pulled.ts'

export type PullDeps = WatchDeps & {
  readonly store: FileStore
}

const patienceMs = 60_000
/** Longer than a fetch may take; who dies in it is followed by another after this time. */
const leaseMs = 120_000
const sideBySide = 16
/** A buyer's video; the channels look themselves at what they fetch. */
const byteLimit = 100 * 1024 * 1024
const dayMs = 24 * 60 * 60_000
const backfillMs = 90 * dayMs

/** Fetches what is wanted and due; true if there may be more. */
export async function runPulls(deps: PullDeps): Promise<boolean> {
  const now = deps.clock.now()
  const due = await deps.db.query(
    claimPulls({ now: new Date(now), leaseUntil: new Date(now + leaseMs), limit: sideBySide }),
  )
  await Promise.all(due.map((row) => runPull(deps, row)))
  return due.length === sideBySide
}

async function runPull(deps: PullDeps, row: PullRow): Promise<void> {
  const { db, clock, log, registry, onCommit } = deps
  const { channelId, wantedAt } = row
  try {
    if (row.disabledAt !== null) throw new Unauthorised('The channel is switched off.')
    const items = await fetchPull(deps, registry.adapterOf(row.kind), row)
    await db.transaction(async (tx) => {
      await writePulled(tx, deps, row, items)
      await tx.run(finishPull({ ...row, wantedAt, now: new Date(clock.now()) }))
    })
    onCommit()
  } catch (error) {
    if (isOptional(row, error)) {
      await db.query(finishPull({ ...row, wantedAt, now: new Date(clock.now()) }))
      return
    }
    log.warn(
      { err: error, channelId, subject: row.subject },
      'something could not be fetched from a platform',
    )
    const dueAt = retryAt(error, clock.now(), row)
    const name = error instanceof Error ? error.name : 'Error'
    await db.transaction(async (tx) => {
      // To be asked to wait is no attempt: a busy hour must not use up what an outage needs.
      const attempts = error instanceof RateLimited ? row.attempts - 1 : row.attempts
      await tx.run(failPull({ ...row, attempts, now: new Date(clock.now()), error: name, dueAt }))
      if (row.subject === 'file' && dueAt === null) await recordFilesMissing(tx, deps, row)
    })
    onCommit()
  }
}

/** Not every app may read these, and a channel without them does its work. */
const optionalSubjects: ReadonlySet<string> = new Set<PullSubject>(['reviews', 'performance'])
const isOptional = ({ subject }: PullRow, error: unknown) =>
  optionalSubjects.has(subject) && (error instanceof Rejected || error instanceof Unauthorised)

/** A day's requests may be used up for some days; a platform that always asks to wait gives nothing. */
const longestWaitMs = 7 * dayMs

/** Waiting for the platform's leave is no failure; what it refuses for good is not asked for again. */
function retryAt(error: unknown, now: number, { attempts, wantedAt }: PullRow): Date | null {
  if (error instanceof RateLimited) {
    const isWorthIt = now - wantedAt.getTime() < longestWaitMs
    return isWorthIt ? new Date(now + error.retryAfterSeconds * 1_000) : null
  }
  if (error instanceof Rejected || error instanceof Unauthorised || error instanceof ExpectedError)
    return null
  const at = retryPullAt(now, attempts)
  return at === null ? null : new Date(at)
}

async function fetchPull(deps: PullDeps, adapter: ChannelAdapter, row: PullRow): Promise<BroughtItem[]> {
  const { organizationId, channelId, shopId, externalId, kind } = row
  const channel: OfChannel = { organizationId, channelId, shopId }
  const signal = AbortSignal.timeout(patienceMs)
  const subject = subjectOf(row.subject)
  const now = deps.clock.now()
  if (subject === 'messages') {
    const thread = { threadKey: externalId, notBefore: now - backfillMs, purpose: 'read' as const }
    await completeThread(deps, adapter, { ...channel, kind }, thread, signal)
    return []
  }
  if (subject === 'read-mark') {
    await adapter.readMark?.({ ...channel, threadKey: externalId }, signal)
    return []
  }
  const [awaited] = subject === 'file' ? await deps.db.query(findAwaitedFiles(row)) : []
  if (subject === 'file' && awaited === undefined) return []
  const media = awaited?.media ?? []
  const items = (await adapter.pull?.({ ...channel, subject, externalId, media, now }, signal)) ?? []
  return Promise.all(items.map((item) => keepFiles(deps, channel, item)))
}

function subjectOf(text: string): PullSubject {
  const subject = pullSubjects.find((known) => known === text)
  if (subject === undefined) throw new Rejected({ reason: 'unknown-subject' })
  return subject
}

/** Bytes are kept before the transaction that names them; what dies in between is swept like an upload that nobody sent. */
async function keepFiles(deps: PullDeps, channel: OfChannel, item: PulledItem): Promise<BroughtItem> {
  if (item.kind !== 'files') return item
  const { db, store, clock } = deps
  const { organizationId, shopId } = channel
  const at = new Date(clock.now())
  const row = { organizationId, shopId, memberId: null, uploader: null, at, unsentSince: at }
  const files = await Promise.all(
    item.files.map(({ name, bytes }) =>
      keepFile(store, { organizationId, name, bytes, only: 'anything', byteLimit }, (kept) =>
        db.query(insertFile({ ...row, ...kept })),
      ),
    ),
  )
  return { ...item, files }
}
