import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { drawFace } from './store/buyers.ts'
import { awaitRelease } from './store/orders.ts'
import { awaitCompletion } from './store/parcels.ts'
import { awaitSilence } from './store/sessions.ts'
import type { Store } from './store/store.ts'

/** Raised when a kept row changes its shape: an older file is then left aside. */
const version = 1

const kept = [
  'grants',
  'shops',
  'buyers',
  'conversations',
  'sessions',
  'products',
  'orders',
  'parcels',
  'returns',
  'cancellations',
  'reviews',
  'webhookAddresses',
] as const satisfies readonly (keyof Store)[]

export type State = {
  readonly version: number
  readonly apps: Store['apps']
  readonly uploads: Store['images']
} & Pick<Store, (typeof kept)[number]>

const everyMs = 5_000

/** Saves while it runs, when something has changed, and at the end. A kill loses a few seconds of play. */
export function keepState(store: Store, file: string): { stop(): void } {
  let saved = store.changes
  const save = () => {
    if (store.changes === saved) return
    saved = store.changes
    saveState(store, file)
  }
  const timer = setInterval(save, everyMs)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      save()
    },
  }
}

/** Written beside and moved into place, so that a kill in between leaves the one before. */
function saveState(store: Store, file: string): void {
  const uploads = new Map([...store.images].filter(([, image]) => !image.isDrawn))
  const rows = Object.fromEntries(kept.map((name) => [name, store[name]]))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, serialize({ version, apps: store.apps, uploads, ...rows }))
  renameSync(`${file}.new`, file)
}

/** What was kept; null where nothing was, by another version, or where the file is damaged, which is told. */
export function readState(file: string): State | null {
  if (!existsSync(file)) return null
  try {
    const state: State = deserialize(readFileSync(file))
    return state.version === version ? state : null
  } catch (error) {
    process.emitWarning(`${file} can't be read, the sandbox starts afresh: ${error}`)
    return null
  }
}

/** Takes up what was kept, over what the store has, and waits again for what was waited for. */
export function loadState(store: Store, state: State): void {
  for (const name of kept) refill<unknown>(store[name], state[name])
  refill(store.images, state.uploads)
  // The secret is handed in at each start; what was set in the partner centre stays.
  for (const { appKey, scopes, redirectUrl, webhookAddress } of state.apps.values())
    Object.assign(store.apps.get(appKey) ?? {}, { scopes, redirectUrl, webhookAddress })
  for (const buyer of store.buyers.values()) drawFace(store, buyer.nickname)
  for (const conversation of store.conversations.values()) {
    const ofShop = store.conversationsOfShop.get(conversation.shopId) ?? []
    store.conversationsOfShop.set(conversation.shopId, [...ofShop, conversation])
    const session = store.sessions.get(conversation.id)?.at(-1)
    if (session && session.endedAt === null) awaitSilence(store, conversation, session)
  }
  for (const order of store.orders.values()) {
    awaitRelease(store, order)
    awaitCompletion(store, order)
  }
}

function refill<V>(map: Map<string, V>, saved: ReadonlyMap<string, V>): void {
  for (const [key, value] of saved) map.set(key, value)
}
