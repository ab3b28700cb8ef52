import type { ChatLineRequest } from '@quaydesk/contract'
import { type Api, Refused } from './api.ts'
import type { Entry, EntryFile } from './entries.ts'
import { pauseBefore } from './pause.ts'

/** A line that the server has not acknowledged. Pictures are sent up first and then carried by their ids. */
export type Unsaid = {
  readonly clientId: string
  readonly at: number
  readonly text: string
  readonly fileIds: readonly string[]
  readonly files: readonly EntryFile[]
  /** Still to be sent up; these don't outlive a reload. */
  readonly toSendUp: readonly { readonly name: string; readonly blob: Blob }[]
  readonly failure: 'refused' | 'tooLarge' | 'notPicture' | null
}

export type OutboxDeps = {
  readonly api: Api
  /** A token, from a new visit if need be. */
  readonly token: () => Promise<string>
  /** The server knows the token no more. */
  readonly tokenRefused: () => void
  readonly keep: (clientId: string, line: string) => void
  readonly drop: (clientId: string) => void
  readonly onSaid: (entry: Entry) => void
  readonly onChange: () => void
  /** Whether the last try reached the server. */
  readonly onReach: (reached: boolean) => void
  readonly wait: (ms: number) => Promise<void>
}

export type Outbox = {
  add(unsaid: Unsaid): void
  /** Lines kept from before a reload. */
  restore(lines: Readonly<Record<string, string>>): void
  retry(clientId: string): void
  remove(clientId: string): void
  /** The connection is back: don't wait for the next try. */
  hurry(): void
  entries(): Entry[]
}

/** Says line after line, each until the server has acknowledged it: never two at a time, so that they keep their order. */
export function createOutbox(deps: OutboxDeps): Outbox {
  let lines: Unsaid[] = []
  let working = false
  let tries = 0
  let hurry = () => {}

  const replace = (line: Unsaid) => {
    lines = lines.map((other) => (other.clientId === line.clientId ? line : other))
    if (line.toSendUp.length === 0) deps.keep(line.clientId, JSON.stringify(line))
    deps.onChange()
  }
  const take = (clientId: string) => {
    lines = lines.filter((line) => line.clientId !== clientId)
    deps.drop(clientId)
  }
  const pause = () =>
    Promise.race([
      deps.wait(pauseBefore(tries++, Math.random())),
      new Promise<void>((resolve) => {
        hurry = resolve
      }),
    ])

  const sendUpNext = async (line: Unsaid): Promise<void> => {
    const [picture, ...rest] = line.toSendUp
    if (picture === undefined) return
    const { id } = await deps.api.sendUp(await deps.token(), picture.blob, picture.name)
    replace({ ...line, fileIds: [...line.fileIds, id], toSendUp: rest })
  }

  const say = async (line: Unsaid): Promise<void> => {
    const { clientId, text, fileIds } = line
    const request: ChatLineRequest = { clientId, text, fileIds: [...fileIds] }
    const { receivedAt } = await deps.api.say(await deps.token(), request)
    take(clientId)
    deps.onSaid({ ...entryOfUnsaid(line), at: Date.parse(receivedAt), state: 'said' })
  }

  const attempt = async (line: Unsaid): Promise<void> => {
    try {
      await (line.toSendUp.length > 0 ? sendUpNext(line) : say(line))
      tries = 0
      deps.onReach(true)
    } catch (error) {
      const failure = error instanceof Refused ? failureOf(error, line) : null
      deps.onReach(error instanceof Refused && error.status < 500)
      if (failure !== null) return replace({ ...line, failure })
      if (error instanceof Refused && error.status === 401) deps.tokenRefused()
      await pause()
    }
  }

  const work = async () => {
    if (working) return
    working = true
    for (let next = nextOf(lines); next !== undefined; next = nextOf(lines)) await attempt(next)
    working = false
  }

  return {
    add: (unsaid) => {
      lines = [...lines, unsaid]
      replace(unsaid)
      void work()
    },
    restore: (kept) => {
      const known = new Set(lines.map(({ clientId }) => clientId))
      const restored = Object.values(kept)
        .flatMap(unsaidOf)
        .filter(({ clientId }) => !known.has(clientId))
      lines = [...restored.sort((a, b) => a.at - b.at), ...lines]
      deps.onChange()
      void work()
    },
    retry: (clientId) => {
      const line = lines.find((other) => other.clientId === clientId)
      if (line !== undefined) replace({ ...line, failure: null })
      void work()
    },
    remove: (clientId) => {
      take(clientId)
      deps.onChange()
    },
    hurry: () => hurry(),
    entries: () => lines.map(entryOfUnsaid),
  }
}

/** A line that was refused waits for the visitor and holds up none behind it. */
const nextOf = (lines: readonly Unsaid[]) => lines.find(({ failure }) => failure === null)

/** Null: to be tried again. 401, 408, 429 and 5xx say nothing against the line. */
function failureOf({ status }: Refused, { toSendUp }: Unsaid): Unsaid['failure'] {
  if (status === 401 || status === 408 || status === 429 || status >= 500) return null
  if (toSendUp.length === 0) return 'refused'
  return status === 413 ? 'tooLarge' : 'notPicture'
}

const entryOfUnsaid = ({ clientId, at, text, files, failure }: Unsaid): Entry => ({
  id: clientId,
  at,
  from: 'visitor',
  authorName: null,
  text,
  files,
  state: failure === null ? 'sending' : 'failed',
  failure: failure === 'refused' ? null : failure,
})

function unsaidOf(kept: string): Unsaid[] {
  try {
    const { clientId, at, text, fileIds } = JSON.parse(kept)
    if (typeof clientId !== 'string' || typeof text !== 'string' || !Array.isArray(fileIds)) return []
    // Addresses of pictures end with the page that made them; the server has the pictures themselves.
    return [{ clientId, at: Number(at), text, fileIds, files: [], toSendUp: [], failure: null }]
  } catch {
    return []
  }
}
