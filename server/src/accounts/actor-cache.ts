import type { Actor } from './actor.ts'

const timeToLiveMs = 60_000
const maxEntries = 10_000

/** Whose access ended or changed: one sign-in, one member's all, or those of a whole organization. */
export type AccessChange = {
  readonly organizationId: string
  /** Absent: every member of the organization. */
  readonly memberId?: string
  /** Absent: every sign-in of the member. */
  readonly signInId?: string
  /** True: signed out for good. False: role or shops may be others now; the sign-in goes on. */
  readonly ended: boolean
}

export type ActorCache = {
  get(key: string, now: number): Actor | undefined
  /** To be taken before a look-up starts and given to `put` with what it found. */
  generation(): number
  put(key: string, actor: Actor, now: number, generation: number): void
  /** Forgets whom it concerns and tells the listeners. */
  drop(change: AccessChange): void
  onDrop(listener: (change: AccessChange) => void): () => void
}

export function concerns(
  change: AccessChange,
  actor: Pick<Actor, 'organizationId' | 'memberId' | 'signInId'>,
): boolean {
  return (
    change.organizationId === actor.organizationId &&
    (change.memberId === undefined || change.memberId === actor.memberId) &&
    (change.signInId === undefined || change.signInId === actor.signInId)
  )
}

/**
 * Actors by the hash of their cookie, for a minute. What this process revokes is dropped at once; another process sees a
 * revocation within that minute.
 */
export function createActorCache(): ActorCache {
  const entries = new Map<string, { actor: Actor; until: number }>()
  const listeners = new Set<(change: AccessChange) => void>()
  let drops = 0
  return {
    get: (key, now) => {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      if (now < entry.until) return entry.actor
      entries.delete(key)
      return undefined
    },
    generation: () => drops,
    put: (key, actor, now, generation) => {
      // A look-up that began before a revocation may have read what was revoked: its result serves one request only.
      if (generation !== drops) return
      entries.delete(key)
      entries.set(key, { actor, until: now + timeToLiveMs })
      const oldest = entries.keys().next()
      if (entries.size > maxEntries && !oldest.done) entries.delete(oldest.value)
    },
    drop: (change) => {
      drops += 1
      for (const [key, { actor }] of entries) if (concerns(change, actor)) entries.delete(key)
      for (const listener of listeners) listener(change)
    },
    onDrop: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
