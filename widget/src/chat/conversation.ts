import type { ChatLine } from '@quaydesk/contract'
import type { Kept } from '../shared/protocol.ts'
import { type Api, Refused } from './api.ts'
import { type Entry, entryOf, inOrder, mergeEntries } from './entries.ts'
import { follow } from './live.ts'
import { createOutbox, type Unsaid } from './outbox.ts'

export type ConversationDeps = {
  readonly api: Api
  readonly kept: Kept
  readonly keepToken: (token: string) => void
  readonly keepLine: (clientId: string, line: string) => void
  readonly dropLine: (clientId: string) => void
  readonly onChange: () => void
}

/** The visitor's conversation as this window knows it. */
export type Conversation = {
  readonly shopName: string
  readonly entries: readonly Entry[]
  readonly hasOlder: boolean
  readonly state: 'connecting' | 'connected' | 'offline' | 'closed'
  say(text: string, pictures: readonly File[]): void
  retry(clientId: string): void
  remove(clientId: string): void
  readOlder(): Promise<void>
  /** The network or the page came back. */
  hurry(): void
}

export function startConversation(deps: ConversationDeps): Conversation {
  const { api, kept, onChange } = deps
  let said: Entry[] = []
  let token = kept.token
  let visiting: Promise<string> | null = null
  let shopName = ''
  let olderCursor: string | null = null
  let sawOldest = false
  let state: Conversation['state'] = 'connecting'
  let connected = false

  const learn = (lines: readonly ChatLine[]) => {
    said = mergeEntries(said, lines.map(entryOf))
    onChange()
  }
  const turn = (next: Conversation['state']) => {
    if (state === next) return
    state = next
    onChange()
  }

  const visit = async (): Promise<string> => {
    try {
      const found = await api.visit(token)
      token = found.token
      shopName = found.shopName
      if (!sawOldest) olderCursor = found.olderCursor
      sawOldest = true
      learn(found.lines)
      return found.token
    } catch (error) {
      if (error instanceof Refused && error.status === 404) turn('closed')
      throw error
    } finally {
      visiting = null
    }
  }
  const visitOnce = () => {
    visiting ??= visit()
    return visiting
  }

  const outbox = createOutbox({
    api,
    token: async () => {
      const current = token !== null && sawOldest ? token : await visitOnce()
      deps.keepToken(current)
      return current
    },
    tokenRefused: () => {
      token = null
    },
    keep: deps.keepLine,
    drop: deps.dropLine,
    onSaid: (entry) => {
      said = mergeEntries(said, [entry])
      onChange()
    },
    onChange,
    onReach: (reached) => {
      if (!reached) turn('offline')
      else if (connected) turn('connected')
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })

  const tryAgain = follow({
    url: api.liveUrl,
    hello: async () => {
      const current = await visitOnce()
      const newest = said.at(-1)
      return { token: current, since: newest === undefined ? null : new Date(newest.at).toISOString() }
    },
    onLines: learn,
    onConnected: (now) => {
      connected = now
      if (state !== 'closed' || now) turn(now ? 'connected' : 'offline')
      if (now) outbox.hurry()
    },
  })
  outbox.restore(kept.lines)

  return {
    get shopName() {
      return shopName
    },
    get entries() {
      return inOrder(said, outbox.entries())
    },
    get hasOlder() {
      return olderCursor !== null
    },
    get state() {
      return state
    },
    say: (text, pictures) => outbox.add(unsaidNow(text, pictures)),
    retry: outbox.retry,
    remove: outbox.remove,
    readOlder: async () => {
      if (olderCursor === null || token === null) return
      const { lines, olderCursor: next } = await api.older(token, olderCursor)
      olderCursor = next
      learn(lines)
    },
    hurry: () => {
      tryAgain()
      outbox.hurry()
    },
  }
}

function unsaidNow(text: string, pictures: readonly File[]): Unsaid {
  return {
    clientId: newClientId(),
    at: Date.now(),
    text,
    fileIds: [],
    files: pictures.map((file) => ({
      name: file.name,
      mime: file.type,
      bytes: file.size,
      url: URL.createObjectURL(file),
      width: null,
      height: null,
    })),
    toSendUp: pictures.map((file) => ({ name: file.name || 'picture', blob: file })),
    failure: null,
  }
}

/** `crypto.randomUUID` is missing on pages without https, where shops are tried out. */
function newClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
