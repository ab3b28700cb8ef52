import { sql, statement } from '../../platform/db/index.ts'

type OfMember = { organizationId: string; conversationId: string; memberId: string }

/**
 * Takes the lease if it is free, ran out, is one's own, or is to be taken over; no row means that a colleague writes. While
 * enough is left of one's own, typing costs a read only.
 */
export const claimWriting = statement(
  'inbox.claimWriting',
  (p: OfMember & { now: Date; until: Date; takeOver: boolean }) => sql<{ shopId: string }>`
    update conversations
       set writer_id = ${p.memberId}, writing_until = ${p.until}, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.conversationId}
       and (${p.takeOver}::boolean or writer_id is null or writer_id = ${p.memberId}
            or writing_until is null or writing_until <= ${p.now})
    returning shop_id as "shopId"`,
)

export const findWriting = statement(
  'inbox.findWriting',
  (p: { organizationId: string; conversationId: string }) => sql<{
    writerId: string | null
    writerName: string | null
    until: Date | null
  }>`
    select c.writer_id as "writerId", w.name as "writerName", c.writing_until as until
      from conversations c
      left join members w on w.organization_id = c.organization_id and w.id = c.writer_id
     where c.organization_id = ${p.organizationId} and c.id = ${p.conversationId}`,
)

/** No row: it is not, or no longer, the member's. */
export const releaseWriting = statement(
  'inbox.releaseWriting',
  (p: OfMember) => sql<{ shopId: string }>`
    update conversations set writer_id = null, writing_until = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.conversationId} and writer_id = ${p.memberId}
    returning shop_id as "shopId"`,
)

/** No row: there is no such conversation, or the member may not see it. */
export const upsertLooker = statement(
  'inbox.upsertLooker',
  (p: OfMember & { now: Date }) => sql<{ shopId: string }>`
    insert into lookers (organization_id, conversation_id, member_id, shop_id, seen_at)
    select organization_id, id, ${p.memberId}, shop_id, ${p.now} from conversations
     where organization_id = ${p.organizationId} and id = ${p.conversationId}
    on conflict (organization_id, conversation_id, member_id) do update set seen_at = excluded.seen_at
    returning shop_id as "shopId"`,
)

export const deleteLooker = statement(
  'inbox.deleteLooker',
  (p: OfMember) => sql<{ shopId: string }>`
    delete from lookers
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and member_id = ${p.memberId}
    returning shop_id as "shopId"`,
)

/** For the worker: many at once, of any organization. */
export const touchLookers = statement(
  'inbox.touchLookers',
  (p: {
    organizationIds: readonly string[]
    conversationIds: readonly string[]
    memberIds: readonly string[]
    now: Date
  }) => sql`
    update lookers l set seen_at = ${p.now}
      from unnest(${p.organizationIds}::uuid[], ${p.conversationIds}::uuid[], ${p.memberIds}::uuid[])
        as still (organization_id, conversation_id, member_id)
     where l.organization_id = still.organization_id and l.conversation_id = still.conversation_id
       and l.member_id = still.member_id`,
)

/** Whose process died: their screens did not say goodbye. */
export const deleteGoneLookers = statement(
  'inbox.deleteGoneLookers',
  (p: { before: Date }) => sql<{ organizationId: string; conversationId: string; shopId: string }>`
    delete from lookers where seen_at < ${p.before}
    returning organization_id as "organizationId", conversation_id as "conversationId", shop_id as "shopId"`,
)

/** Never back: a mark set from an older page changes nothing. No row: there is no such message here. */
export const upsertReadMark = statement(
  'inbox.upsertReadMark',
  (p: OfMember & { messageId: string }) => sql<{ readAt: Date }>`
    insert into read_marks (organization_id, conversation_id, member_id, shop_id, read_at)
    select organization_id, conversation_id, ${p.memberId}, shop_id, at from messages
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId} and id = ${p.messageId}
    on conflict (organization_id, conversation_id, member_id) do update set
           read_at = greatest(read_marks.read_at, excluded.read_at)
    returning read_at as "readAt"`,
)

/** Something of the list's row changed that no reduction knows. */
export const touchConversation = statement(
  'inbox.touchConversation',
  (p: { organizationId: string; id: string }) => sql`
    update conversations set version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)
