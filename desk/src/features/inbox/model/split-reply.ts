import type { Abilities } from '@quaydesk/contract'

type Said<F> = { readonly text: string; readonly files: readonly F[] }

/** What a channel takes as one message each, in the order in which they go out: pictures first, as one writes below what one shows. */
export function splitReply<F>(
  { text, files }: Said<F>,
  { filesPerMessage, textWithFiles }: Pick<Abilities, 'filesPerMessage' | 'textWithFiles'>,
): Said<F>[] {
  const size = Math.max(1, filesPerMessage)
  const parts: Said<F>[] = []
  for (let from = 0; from < files.length; from += size)
    parts.push({ text: '', files: files.slice(from, from + size) })
  if (text === '') return parts
  const last = parts.at(-1)
  if (last === undefined || !textWithFiles) return [...parts, { text, files: [] }]
  return [...parts.slice(0, -1), { ...last, text }]
}
