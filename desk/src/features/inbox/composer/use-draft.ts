import type { Draft } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import {
  failedDrafts,
  placeKey,
  takeDraft,
  unsavedDrafts,
  type Written,
  writeDraft,
  writtenIn,
} from '../draft-store.ts'
import type { Mode } from '../model/outbox.ts'
import { useStore } from '../store.ts'

/** What is being written in one mode of a conversation: of this window first, else the server's draft. */
export function useDraft(conversationId: string, mode: Mode, drafts: readonly Draft[]) {
  const client = useQueryClient()
  const place = { conversationId, mode }
  const key = placeKey(place)
  const written = useStore(unsavedDrafts).get(key) ?? writtenIn(drafts.find((draft) => draft.mode === mode))
  return {
    written,
    unsaved: useStore(failedDrafts).has(key),
    write: (change: Partial<Written>) => writeDraft(client, place, { ...written, ...change }),
    take: () => takeDraft(place),
  }
}
