import type { ConversationSummary, Draft } from '@quaydesk/contract'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { newClientId } from '../client-id.ts'
import { nextInOrder } from '../list-order.ts'
import type { Attached, Mode } from '../model/outbox.ts'
import { useInboxAddress } from '../use-inbox-address.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useSend } from '../use-send.ts'
import { useDraft } from './use-draft.ts'
import { useSeenAtFirstWord } from './use-seen-at-first-word.ts'
import { mostFiles, useUploads } from './use-uploads.ts'
import { useWritingLease } from './use-writing-lease.ts'

/** What the server takes as one message. */
const longestText = 10_000

type Wish = {
  summary: ConversationSummary
  drafts: readonly Draft[]
  mode: Mode
  lastSeenMessageId: string | null
  onSent: () => void
}

/** Everything that the composer does; its parts only draw it. */
export function useComposer({ summary, drafts, mode, lastSeenMessageId, onSent }: Wish) {
  const t = useInboxTexts()
  const { open } = useInboxAddress()
  const send = useSend()
  const field = useRef<TextAreaRef>(null)
  const draft = useDraft(summary.id, mode, drafts)
  const lease = useWritingLease(summary.id)
  const [tooMany, setTooMany] = useState(false)
  const { text, files } = draft.written
  const latestFiles = useRef<readonly Attached[]>(files)
  latestFiles.current = files
  const uploads = useUploads(summary.shopId, (attached) =>
    draft.write({ files: [...latestFiles.current, attached] }),
  )

  const over = Math.max(0, text.length - longestText)
  const carried = mode === 'reply' ? files : []
  const busy = uploads.uploads.some(({ failure }) => failure === null)
  const seenAtFirstWord = useSeenAtFirstWord({
    conversationId: summary.id,
    writing: mode === 'note' ? null : text.trim() !== '' || files.length > 0,
    lastSeenMessageId,
  })
  const ready = (text.trim() !== '' || carried.length > 0) && over === 0 && !(mode === 'reply' && busy)

  const submit = (thenClose: boolean) => {
    if (!ready) return
    const next = thenClose ? nextInOrder(1) : null
    draft.take()
    lease.stop()
    void send({
      clientId: newClientId(),
      conversationId: summary.id,
      mode,
      text: text.trim(),
      files: [...carried],
      at: new Date().toISOString(),
      lastSeenMessageId: seenAtFirstWord,
      thenClose: thenClose && mode === 'reply',
      sendAnyway: false,
      state: 'sending',
      failure: null,
    })
    onSent()
    if (thenClose && mode === 'reply') open(next)
  }
  // The field itself hears these keys while one writes; from another field they must not send.
  const section = t('key.section')
  useAction({ keys: 'Mod+Enter', label: t('key.send'), section, run: () => submit(false) })
  useAction({ keys: 'Mod+Shift+Enter', label: t('key.sendAndClose'), section, run: () => submit(true) })

  return {
    field,
    text,
    files: carried,
    uploads,
    lease,
    over,
    ready,
    unsaved: draft.unsaved,
    tooMany,
    submit,
    type: (value: string) => {
      draft.write({ text: value })
      if (mode === 'note') return
      if (value.trim() === '') lease.stop()
      else lease.typed()
    },
    attach: (chosen: readonly File[]) => {
      const room = mostFiles - files.length - uploads.uploads.length
      setTooMany(chosen.length > room)
      uploads.upload(chosen.slice(0, Math.max(0, room)))
    },
    detach: (id: string) => draft.write({ files: files.filter((one) => one.id !== id) }),
  }
}
export type Composing = ReturnType<typeof useComposer>
