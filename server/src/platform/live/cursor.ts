import { forCursor, parseSnapshot, type Snapshot, snapshotText } from './snapshot.ts'

/** Where a client stands: everything that was over in `snapshot` has been sent to it. */
export type LiveCursor = {
  /** Of the installation; another one after a restore, whose transaction ids mean other things. */
  readonly epoch: string
  /** When it was handed out, in ms. Events are not kept for ever. */
  readonly at: number
  readonly snapshot: Snapshot
}

export const encodeLiveCursor = ({ epoch, at, snapshot }: LiveCursor): string =>
  `${epoch}.${at}.${snapshotText(forCursor(snapshot))}`

/** Null where the text is no cursor. */
export function decodeLiveCursor(text: string): LiveCursor | null {
  const [epoch, at, snapshotPart, ...rest] = text.split('.')
  const snapshot = parseSnapshot(snapshotPart ?? '')
  if (!epoch || !at || !/^\d{1,15}$/.test(at) || !snapshot || rest.length > 0) return null
  return { epoch, at: Number(at), snapshot }
}
