import type { ChatFile, ChatLine } from '@quaydesk/contract'

/** A picture is shown; any other file can only be saved. */
export type EntryFile = Pick<ChatFile, 'name' | 'mime' | 'bytes' | 'url' | 'width' | 'height'>

/** What the window shows of one line, said or about to be. */
export type Entry = {
  readonly id: string
  readonly at: number
  readonly from: ChatLine['from']
  readonly authorName: string | null
  readonly text: string
  readonly files: readonly EntryFile[]
  readonly state: 'said' | 'sending' | 'failed'
  /** Why it failed, where there is more to say than "not sent". */
  readonly failure: 'tooLarge' | 'notPicture' | null
}

export const entryOf = (line: ChatLine): Entry => ({
  id: line.id,
  at: Date.parse(line.at),
  from: line.from,
  authorName: line.authorName,
  text: line.text,
  files: line.files,
  state: 'said',
  failure: null,
})

/**
 * The lines that are known, with those that came: each once, by its id, in the order of their time. Lines of one instant keep the order
 * in which they came, which is the server's.
 */
export function mergeEntries(known: readonly Entry[], came: readonly Entry[]): Entry[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]))
  for (const entry of came) byId.set(entry.id, keepFiles(byId.get(entry.id), entry))
  return [...byId.values()].sort((a, b) => a.at - b.at)
}

/** A picture keeps the address under which it is shown already: a fresh one would load it again and make it flicker. */
function keepFiles(shown: Entry | undefined, entry: Entry): Entry {
  const isSame = shown !== undefined && shown.files.length === entry.files.length
  return isSame ? { ...entry, files: shown.files } : entry
}

/** What is being said stands below what was said. */
export const inOrder = (said: readonly Entry[], unsaid: readonly Entry[]): Entry[] => {
  const ids = new Set(said.map(({ id }) => id))
  return [...said, ...unsaid.filter(({ id }) => !ids.has(id))]
}
