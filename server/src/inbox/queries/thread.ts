import type { ActEntry, AuthorKind, Card, MemberRef, MessageKind, MessageState } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'
import type { FileRef } from '../../platform/files/index.ts'

type OfConversation = { organizationId: string; conversationId: string }
type Page = OfConversation & { beforeAt: Date | null; beforeId: string | null; limit: number }

export type MessageRow = {
  id: string
  conversationId: string
  shopId: string
  channelId: string
  version: number
  at: Date
  sessionId: string | null
  authorKind: AuthorKind
  author: MemberRef | null
  kind: MessageKind
  purpose: string
  text: string
  files: FileRef[]
  awaitedFiles: { width: number | null; height: number | null }[]
  filesMissing: boolean
  card: Card | null
  language: string | null
  state: MessageState
  failure: string | null
  clientId: string | null
  editedAt: Date | null
  deletedAt: Date | null
}

const messageColumns = sql`
  m.id, m.conversation_id as "conversationId", m.shop_id as "shopId", m.channel_id as "channelId",
  m.version, m.at, m.session_id as "sessionId",
  m.author_kind as "authorKind",
  (select jsonb_build_object('id', a.id, 'name', a.name) from members a
    where a.organization_id = m.organization_id and a.id = m.member_id) as author,
  m.kind, m.purpose, m.text, m.files,
  coalesce((select jsonb_agg(jsonb_build_object('width', e.one -> 'width', 'height', e.one -> 'height') order by e.place)
              from jsonb_array_elements(m.media) with ordinality as e (one, place)), '[]') as "awaitedFiles",
  m.media_given_up_at is not null as "filesMissing", m.card, m.language, m.state, m.failure, m.client_id as "clientId",
  m.edited_at as "editedAt", m.deleted_at as "deletedAt"`

/** The newest before a place; so are the two below. */
export const listMessages = statement(
  'inbox.listMessages',
  (p: Page) => sql<MessageRow>`
    select ${messageColumns} from messages m
     where m.organization_id = ${p.organizationId} and m.conversation_id = ${p.conversationId} and not m.hidden
       and (${p.beforeAt}::timestamptz is null or (m.at, m.id) < (${p.beforeAt}, ${p.beforeId}::uuid))
     order by m.at desc, m.id desc
     limit ${p.limit}`,
)

export const findMessages = statement(
  'inbox.findMessages',
  (p: { organizationId: string; ids: readonly string[] }) => sql<MessageRow>`
    select ${messageColumns} from messages m
     where m.organization_id = ${p.organizationId} and m.id = any(${p.ids}::uuid[]) and not m.hidden`,
)

export type NoteRow = {
  id: string
  conversationId: string
  shopId: string
  version: number
  at: Date
  author: MemberRef
  text: string
  clientId: string
}

const noteColumns = sql`
  n.id, n.conversation_id as "conversationId", n.shop_id as "shopId", n.version, n.at,
  jsonb_build_object('id', a.id, 'name', a.name) as author, n.text, n.client_id as "clientId"`
const noteAuthor = sql`join members a on a.organization_id = n.organization_id and a.id = n.member_id`

export const listNotes = statement(
  'inbox.listNotes',
  (p: Page) => sql<NoteRow>`
    select ${noteColumns} from notes n ${noteAuthor}
     where n.organization_id = ${p.organizationId} and n.conversation_id = ${p.conversationId}
       and (${p.beforeAt}::timestamptz is null or (n.at, n.id) < (${p.beforeAt}, ${p.beforeId}::uuid))
     order by n.at desc, n.id desc
     limit ${p.limit}`,
)

export const findNotes = statement(
  'inbox.findNotes',
  (p: { organizationId: string; ids: readonly string[] }) => sql<NoteRow>`
    select ${noteColumns} from notes n ${noteAuthor}
     where n.organization_id = ${p.organizationId} and n.id = any(${p.ids}::uuid[])`,
)

export type ActRow = {
  id: string
  conversationId: string
  shopId: string
  at: Date
  kind: ActEntry['kind']
  by: MemberRef | null
  member: MemberRef | null
  until: Date | null
}

const actColumns = sql`
  t.id, t.conversation_id as "conversationId", t.shop_id as "shopId", t.at, t.kind,
  (select jsonb_build_object('id', b.id, 'name', b.name) from members b
    where b.organization_id = t.organization_id and b.id = t.by_member_id) as by,
  (select jsonb_build_object('id', w.id, 'name', w.name) from members w
    where w.organization_id = t.organization_id and w.id = t.member_id) as member,
  case when t.until_at > t.at then t.until_at end as until`

/** That a reply reached its end is seen at the message itself. */
export const listActs = statement(
  'inbox.listActs',
  (p: Page) => sql<ActRow>`
    select ${actColumns} from conversation_acts t
     where t.organization_id = ${p.organizationId} and t.conversation_id = ${p.conversationId}
       and t.kind <> 'closure-released'
       and (${p.beforeAt}::timestamptz is null or (t.at, t.id) < (${p.beforeAt}, ${p.beforeId}::uuid))
     order by t.at desc, t.id desc
     limit ${p.limit}`,
)

export const findActs = statement(
  'inbox.findActs',
  (p: { organizationId: string; ids: readonly string[] }) => sql<ActRow>`
    select ${actColumns} from conversation_acts t
     where t.organization_id = ${p.organizationId} and t.id = any(${p.ids}::uuid[])`,
)
