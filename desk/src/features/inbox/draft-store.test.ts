import { notifyManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  failedDrafts,
  placeKey,
  returnToDraft,
  settleDraft,
  takeDraft,
  unsavedDrafts,
  writeDraft,
} from './draft-store.ts'
import { inboxKeys } from './query-keys.ts'
import { conversation, uuid } from './test/samples.ts'

const place = { conversationId: uuid(1), mode: 'reply' as const }
const written = (text: string) => ({ text, files: [] })
let asked: string[] = []
let serverIsDown = false
let client: QueryClient

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  serverIsDown = false
  client = new QueryClient()
  client.setQueryData(inboxKeys.one(uuid(1)), { summary: conversation(1, 1), drafts: [] })
  unsavedDrafts.update(() => new Map())
  failedDrafts.update(() => new Set())
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    asked.push(`${init.method} ${init.body ? JSON.parse(String(init.body)).text : ''}`.trim())
    if (serverIsDown) throw new TypeError('network')
    return new Response(null, { status: 204 })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const rest = () => vi.advanceTimersByTimeAsync(1_000)
const known = () => client.getQueryData<{ drafts: unknown[] }>(inboxKeys.one(uuid(1)))?.drafts

describe('a draft', () => {
  it('is saved once when the hand rests', async () => {
    for (const text of ['H', 'He', 'Hello']) writeDraft(client, place, written(text))
    await rest()
    expect(asked).toEqual(['PUT Hello'])
    expect(known()).toEqual([{ mode: 'reply', text: 'Hello', fileIds: [] }])
    expect(unsavedDrafts.get().size).toBe(0)
  })
  it('is let go only after the screen was told of the saved one, so that the caret stays where it is', async () => {
    const observer = new QueryObserver<{ drafts: { text: string }[] }>(client, {
      queryKey: inboxKeys.one(uuid(1)),
      staleTime: Number.POSITIVE_INFINITY,
    })
    let told = ''
    // As React is told: after the batch, not within it.
    const tell = notifyManager.batchCalls(() => {
      told = observer.getCurrentResult().data?.drafts[0]?.text ?? ''
    })
    const unobserve = observer.subscribe(tell)
    const atLettingGo: string[] = []
    const unsubscribe = unsavedDrafts.subscribe(() => {
      if (!unsavedDrafts.get().has(placeKey(place))) atLettingGo.push(told)
    })
    writeDraft(client, place, written('Hello'))
    await rest()
    unobserve()
    unsubscribe()
    expect(atLettingGo).toEqual(['Hello'])
  })
  it('stays in the window when the server can’t be reached, and goes with the next word', async () => {
    serverIsDown = true
    writeDraft(client, place, written('Hello'))
    await rest()
    expect(unsavedDrafts.get().get(placeKey(place))?.text).toBe('Hello')
    expect(failedDrafts.get().has(placeKey(place))).toBe(true)
    serverIsDown = false
    writeDraft(client, place, written('Hello you'))
    await rest()
    expect(asked).toEqual(['PUT Hello', 'PUT Hello you'])
    expect(failedDrafts.get().size).toBe(0)
  })
  it('stays on the server until its message has arrived', async () => {
    writeDraft(client, place, written('Hello'))
    await rest()
    takeDraft(place)
    await rest()
    expect(asked).toEqual(['PUT Hello'])
    settleDraft(client, place)
    await rest()
    expect(asked).toEqual(['PUT Hello', 'DELETE'])
    expect(known()).toEqual([])
  })
  it('is not dropped by the arrival of the message before it', async () => {
    writeDraft(client, place, written('first'))
    takeDraft(place)
    writeDraft(client, place, written('second'))
    settleDraft(client, place)
    await rest()
    expect(asked).toEqual(['PUT second'])
  })
  it('gets back what did not go out, before what is being written by now', async () => {
    writeDraft(client, place, written('first'))
    takeDraft(place)
    writeDraft(client, place, written('second'))
    returnToDraft(client, { ...place, ...written('first') })
    expect(unsavedDrafts.get().get(placeKey(place))?.text).toBe('first\n\nsecond')
    await rest()
    expect(asked).toEqual(['PUT first\n\nsecond'])
  })
})
