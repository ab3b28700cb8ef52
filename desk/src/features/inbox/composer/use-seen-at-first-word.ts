import { useRef } from 'react'

type Wish = {
  conversationId: string
  /** Null while a note is being written: the reply beside it is kept as it is. */
  writing: boolean | null
  lastSeenMessageId: string | null
}

/**
 * The last message that stood there when the reply was begun. An answer of a colleague that comes in under the
 * writing hand is on the screen at once, but whoever looks at the keyboard hasn't read it: told of the first
 * word's state, the server stops the reply and the desk shows what was said.
 */
export function useSeenAtFirstWord({ conversationId, writing, lastSeenMessageId }: Wish): string | null {
  const begun = useRef<{ conversationId: string; id: string } | null>(null)
  if (writing === false || begun.current?.conversationId !== conversationId) begun.current = null
  if (writing && begun.current === null && lastSeenMessageId !== null)
    begun.current = { conversationId, id: lastSeenMessageId }
  return begun.current?.id ?? lastSeenMessageId
}
