import type { ActEntry, MessageEntry, NoteEntry, ShownCard, StoredFile } from '@quaydesk/contract'
import type { FileRef } from '../../platform/files/index.ts'
import type { ActRow, MessageRow, NoteRow } from '../queries/thread.ts'

/** Gives a file an address under which it can be had for a while. */
export type LinkFile = (file: FileRef) => StoredFile

/** How what a message names is shown: its files' addresses, what its card means. */
export type Showing = {
  readonly linkFile: LinkFile
  readonly shown: (row: MessageRow) => ShownCard | null
}

export function presentMessage(row: MessageRow, { linkFile, shown }: Showing): MessageEntry {
  return {
    type: 'message',
    id: row.id,
    version: row.version,
    at: row.at.toISOString(),
    sessionId: row.sessionId,
    authorKind: row.authorKind,
    author: row.author,
    kind: row.kind,
    purpose: row.purpose,
    text: row.text,
    files: row.files.map(linkFile),
    awaitedFiles: row.awaitedFiles.map(({ width, height }) => ({
      width: width && Math.round(width),
      height: height && Math.round(height),
    })),
    filesMissing: row.filesMissing,
    card: row.card,
    shown: shown(row),
    language: row.language,
    state: row.state,
    failure: row.failure,
    clientId: row.clientId,
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

export function presentNote({ id, version, at, author, text, clientId }: NoteRow): NoteEntry {
  return { type: 'note', id, version, at: at.toISOString(), author, text, clientId }
}

/** What was done stays as it was done, so there is one version only. */
export function presentAct({ id, at, kind, by, member, until }: ActRow): ActEntry {
  return {
    type: 'act',
    id,
    version: 1,
    at: at.toISOString(),
    kind,
    by,
    member,
    until: until?.toISOString() ?? null,
  }
}
