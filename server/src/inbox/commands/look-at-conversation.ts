import type { Clock } from '../../platform/clock.ts'
import type { Database, Scope } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { lookingMs } from '../present/summary.ts'
import { deleteGoneLookers, deleteLooker, touchLookers, upsertLooker } from '../queries/presence.ts'

export type LookDeps = {
  readonly db: Pick<Database, 'users' | 'worker'>
  readonly clock: Clock
}

/** A member's screen turns from one conversation to another; those that he may not see are as if they were not. */
export async function lookAt(
  { db, clock }: LookDeps,
  viewer: Scope,
  from: string | null,
  to: string | null,
): Promise<void> {
  const { organizationId, memberId } = viewer
  const now = clock.now()
  await db.users.as(viewer, async (tx) => {
    const left =
      from === null
        ? undefined
        : await tx.row(deleteLooker({ organizationId, conversationId: from, memberId }))
    const looked =
      to === null
        ? undefined
        : await tx.row(upsertLooker({ organizationId, conversationId: to, memberId, now: new Date(now) }))
    const changed = [
      { conversationId: from, row: left },
      { conversationId: to, row: looked },
    ]
    await appendEvents(
      tx,
      changed.flatMap(({ conversationId, row }) =>
        row === undefined
          ? []
          : [
              {
                ...row,
                organizationId,
                conversationId,
                memberId,
                kind: 'lookers.changed',
                subjectId: null,
                at: now,
              },
            ],
      ),
    )
  })
}

type Look = { readonly viewer: Scope; readonly conversationId: string }

/** Every half minute: who still looks, and who vanished without a word. */
export async function stillLooking({ db, clock }: LookDeps, looks: readonly Look[]): Promise<void> {
  const now = clock.now()
  await db.worker.transaction(async (tx) => {
    await tx.run(
      touchLookers({
        organizationIds: looks.map(({ viewer }) => viewer.organizationId),
        conversationIds: looks.map(({ conversationId }) => conversationId),
        memberIds: looks.map(({ viewer }) => viewer.memberId),
        now: new Date(now),
      }),
    )
    const gone = await tx.rows(deleteGoneLookers({ before: new Date(now - lookingMs) }))
    await appendEvents(
      tx,
      gone.map((row) => ({ ...row, memberId: null, kind: 'lookers.changed', subjectId: null, at: now })),
    )
  })
}
