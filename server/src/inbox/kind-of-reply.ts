import type { CardToSend, MessageKind } from '@quaydesk/contract'
import { Invalid } from '../platform/errors.ts'

type Reply = {
  readonly text: string
  readonly files: readonly { readonly mime: string }[]
  readonly card: CardToSend | null
}

/** One message may carry text and files: the kind says what is its main thing. @throws Invalid when there is nothing in it */
export function kindOfReply({ text, files, card }: Reply): MessageKind {
  if (card !== null) return card.kind
  if (files.length > 0) return kindOfFiles(files)
  if (text.trim() === '')
    throw new Invalid('There is nothing in this reply. Write something, or attach a file.')
  return 'text'
}

function kindOfFiles(files: Reply['files']): MessageKind {
  const all = (kind: string) => files.every(({ mime }) => mime.startsWith(kind))
  if (all('image/')) return 'image'
  return files.length === 1 && all('video/') ? 'video' : 'file'
}
