import type { ActEntry, MessageEntry, NoteEntry, StoredFile } from '@quaydesk/contract'
import type { FileRef } from '../../platform/files/index.ts'
import type { ActRow, MessageRow, NoteRow } from '../queries/thread.ts'

/** Gives a file an address under which it can be had for a while. */
export type LinkFile = (file: FileRef) => StoredFile

export function presentMessage(row: MessageRow, linkFile: LinkFile): MessageEntry {
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
    awaitedFiles: row.awaitedFiles,
    card: row.card,
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
