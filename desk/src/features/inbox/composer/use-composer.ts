import type { Abilities, ConversationSummary, Draft } from '@quaydesk/contract'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { newClientId } from '../client-id.ts'
import { nextInOrder } from '../list-order.ts'
import { takesFiles } from '../model/abilities.ts'
import type { Attached, Mode } from '../model/outbox.ts'
import { splitReply } from '../model/split-reply.ts'
import { useInboxAddress } from '../use-inbox-address.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useSend } from '../use-send.ts'
import { useDraft } from './use-draft.ts'
import { useSeenAtFirstWord } from './use-seen-at-first-word.ts'
import { mostFiles, useUploads } from './use-uploads.ts'
import { useWritingLease } from './use-writing-lease.ts'

/** What the server takes as a note. */
const longestNote = 10_000

type Wish = {
  summary: ConversationSummary
  drafts: readonly Draft[]
  abilities: Abilities
  mode: Mode
  /** The platform lets nobody write now. */
  closed: boolean
  lastSeenMessageId: string | null
  onSent: () => void
}

/** Why something was not attached. */
type Refused = 'too-many' | 'only-pictures' | 'no-files' | null

const isTaken = (abilities: Abilities, mime: string): boolean =>
  takesFiles(abilities) && (abilities.takes === 'anything' || mime.startsWith('image/'))

/** Everything that the composer does; its parts only draw it. */
export function useComposer({ summary, drafts, abilities, mode, closed, lastSeenMessageId, onSent }: Wish) {
  const t = useInboxTexts()
  const { open } = useInboxAddress()
  const send = useSend()
  const field = useRef<TextAreaRef>(null)
  const draft = useDraft(summary.id, mode, drafts)
  const lease = useWritingLease(summary.id)
  const [refused, setRefused] = useState<Refused>(null)
  const { text, files } = draft.written
  const latestFiles = useRef<readonly Attached[]>(files)
  latestFiles.current = files
  const uploads = useUploads(summary.shopId, (attached) =>
    draft.write({ files: [...latestFiles.current, attached] }),
  )

  const longestText = mode === 'reply' ? abilities.textLength : longestNote
  const written = text.trim().length
  const over = Math.max(0, written - longestText)
  const carried = mode === 'reply' ? files : []
  const busy = uploads.uploads.some(({ failure }) => failure === null)
  const seenAtFirstWord = useSeenAtFirstWord({
    conversationId: summary.id,
    writing: mode === 'note' ? null : text.trim() !== '' || files.length > 0,
    lastSeenMessageId,
  })
  const ready =
    (text.trim() !== '' || carried.length > 0) && over === 0 && !closed && !(mode === 'reply' && busy)

  const submit = (thenClose: boolean) => {
    if (!ready) return
    const next = thenClose ? nextInOrder(1) : null
    draft.take()
    lease.stop()
    const said = { text: text.trim(), files: carried }
    const parts = mode === 'reply' ? splitReply(said, abilities) : [said]
    void send(
      ...parts.map((part, index) => ({
        clientId: newClientId(),
        conversationId: summary.id,
        mode,
        text: part.text,
        files: [...part.files],
        card: null,
        at: new Date().toISOString(),
        lastSeenMessageId: seenAtFirstWord,
        thenClose: thenClose && mode === 'reply' && index === parts.length - 1,
        sendAnyway: false,
        state: 'sending' as const,
        failure: null,
      })),
    )
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
    written,
    longestText,
    over,
    ready,
    parts: mode === 'reply' ? splitReply({ text: text.trim(), files: carried }, abilities).length : 1,
    mayAttach: takesFiles(abilities),
    onlyPictures: abilities.takes === 'images',
    unsaved: draft.unsaved,
    refused,
    submit,
    type: (value: string) => {
      draft.write({ text: value })
      if (mode === 'note') return
      if (value.trim() === '') lease.stop()
      else lease.typed()
    },
    attach: (chosen: readonly File[]) => {
      const taken = chosen.filter(({ type }) => isTaken(abilities, type))
      const room = mostFiles - files.length - uploads.uploads.length
      if (taken.length < chosen.length) setRefused(takesFiles(abilities) ? 'only-pictures' : 'no-files')
      else setRefused(taken.length > room ? 'too-many' : null)
      uploads.upload(taken.slice(0, Math.max(0, room)))
    },
    detach: (id: string) => draft.write({ files: files.filter((one) => one.id !== id) }),
  }
}
export type Composing = ReturnType<typeof useComposer>
