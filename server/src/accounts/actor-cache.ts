import { type AccessChange, concerns } from './access-change.ts'
import type { Actor } from './actor.ts'

const timeToLiveMs = 60_000
const maxEntries = 10_000

export type ActorCache = {
  get(key: string, now: number): Actor | undefined
  /** To be taken before a look-up starts and given to `put` with what it found. */
  generation(): number
  put(key: string, actor: Actor, now: number, generation: number): void
  /** Forgets whom it concerns and tells the listeners. */
  drop(change: AccessChange): void
  /** Forgets whom it concerns, or everybody, without telling anyone. */
  forget(change: AccessChange | null): void
  onDrop(listener: (change: AccessChange) => void): () => void
}

/**
 * Actors by the hash of their cookie, for a minute. What this process revokes is dropped at once, and the others are told of it; one
 * that can't be told sees it within that minute.
 */
export function createActorCache(): ActorCache {
  const entries = new Map<string, { actor: Actor; until: number }>()
  const listeners = new Set<(change: AccessChange) => void>()
  let drops = 0
  const forget = (change: AccessChange | null) => {
    drops += 1
    for (const [key, { actor }] of entries)
      if (change === null || concerns(change, actor)) entries.delete(key)
  }
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
      forget(change)
      for (const listener of listeners) listener(change)
    },
    forget,
    onDrop: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
