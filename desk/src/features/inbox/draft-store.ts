import type { Conversation, Draft } from '@quaydesk/contract'
import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { inboxApi } from './api.ts'
import type { Attached, Mode } from './model/outbox.ts'
import { inboxKeys } from './query-keys.ts'
import { createStore } from './store.ts'

export type Written = { text: string; files: readonly Attached[] }
type Place = { conversationId: string; mode: Mode }

const saveAfterMs = 800
const nothing: Written = { text: '', files: [] }

/** What the server doesn't have yet, by place. Nothing leaves it before the server took it. */
export const unsavedDrafts = createStore<ReadonlyMap<string, Written>>(new Map())
/** Places whose last saving failed. */
export const failedDrafts = createStore<ReadonlySet<string>>(new Set())
const timers = new Map<string, ReturnType<typeof setTimeout>>()

export const placeKey = ({ conversationId, mode }: Place) => `${conversationId}/${mode}`
const isEmpty = ({ text, files }: Written) => text.trim() === '' && files.length === 0

export function writtenIn(draft: Draft | undefined): Written {
  return draft ? { text: draft.text, files: draft.fileIds.map((id) => ({ id, file: null })) } : nothing
}

/** Keeps what was written and saves it when the hand rests. */
export function writeDraft(client: QueryClient, place: Place, written: Written): void {
  keep(place, written)
  const key = placeKey(place)
  clearTimeout(timers.get(key))
  timers.set(
    key,
    setTimeout(() => void saveDraft(client, place), saveAfterMs),
  )
}

/** Empties the composer for a message that goes out; the server's draft stays until that has arrived. */
export function takeDraft(place: Place): void {
  clearTimeout(timers.get(placeKey(place)))
  keep(place, nothing)
}

/** The message has arrived: its draft is dropped, unless something new is being written. */
export function settleDraft(client: QueryClient, place: Place): void {
  if (unsavedDrafts.get().get(placeKey(place)) === nothing) void saveDraft(client, place)
}

async function saveDraft(client: QueryClient, place: Place): Promise<void> {
  const { conversationId, mode } = place
  const key = placeKey(place)
  const written = unsavedDrafts.get().get(key)
  if (!written) return
  const draft: Draft = { mode, text: written.text, fileIds: written.files.map(({ id }) => id) }
  const empty = isEmpty(written)
  try {
    await (empty ? inboxApi.dropDraft(conversationId, mode) : inboxApi.saveDraft(conversationId, draft))
  } catch {
    // It stays in this window and is tried again with the next word; the composer says so.
    failedDrafts.update((failed) => new Set([...failed, key]))
    return
  }
  failedDrafts.update((failed) =>
    failed.has(key) ? new Set([...failed].filter((one) => one !== key)) : failed,
  )
  client.setQueryData<Conversation>(inboxKeys.one(conversationId), (known) => {
    if (!known) return known
    const others = known.drafts.filter((one) => one.mode !== mode)
    return { ...known, drafts: empty ? others : [...others, draft] }
  })
  // The cache tells its news a moment later. Let go at once, the words would be nowhere for one frame: the field
  // would empty and fill again, with its caret at the end.
  notifyManager.schedule(() => {
    unsavedDrafts.update((drafts) =>
      drafts.get(key) === written && !written.files.length
        ? new Map([...drafts].filter(([one]) => one !== key))
        : drafts,
    )
  })
}

function keep(place: Place, written: Written): void {
  unsavedDrafts.update((drafts) => new Map(drafts).set(placeKey(place), written))
}

/** What did not go out comes back into the composer, before whatever is being written there by now. */
export function returnToDraft(client: QueryClient, place: Place & Written): void {
  const now = unsavedDrafts.get().get(placeKey(place)) ?? nothing
  writeDraft(client, place, {
    text: [place.text, now.text].filter(Boolean).join('\n\n'),
    files: [...place.files, ...now.files],
  })
}
