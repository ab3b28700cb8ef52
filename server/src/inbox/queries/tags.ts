import type { Tag, TagUse } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export const listTags = statement(
  'inbox.listTags',
  (p: { organizationId: string; limit: number }) => sql<Tag>`
    select id, name from tags where organization_id = ${p.organizationId} order by lower(name) limit ${p.limit}`,
)

/** Held to the transaction's end by who makes or renames a tag of the organization: what he finds of names and numbers then stays so. */
export const lockTagNames = statement(
  'inbox.lockTagNames',
  (p: { organizationId: string }) => sql`
    select pg_advisory_xact_lock(7819, hashtext(${p.organizationId}::text))`,
)

/** Conversations of all shops, closed ones too; a tag that none bears has no row. */
export const countTagUses = statement(
  'inbox.countTagUses',
  (p: { organizationId: string }) => sql<TagUse>`
    select tag_id as "tagId", count(*)::integer as conversations from conversation_tags
     where organization_id = ${p.organizationId}
     group by tag_id`,
)

/** No row: another tag has this name. */
export const renameTag = statement(
  'inbox.renameTag',
  (p: { organizationId: string; id: string; name: string }) => sql<Tag>`
    update tags t set name = ${p.name}
     where t.organization_id = ${p.organizationId} and t.id = ${p.id} and not exists (
       select 1 from tags other
        where other.organization_id = t.organization_id and lower(other.name) = lower(${p.name}) and other.id <> t.id)
    returning t.id, t.name`,
)

/** No row: there is one of this name already. */
export const insertTag = statement(
  'inbox.insertTag',
  (p: { organizationId: string; id: string; name: string; now: Date }) => sql<Tag>`
    insert into tags (organization_id, id, name, created_at)
    values (${p.organizationId}, ${p.id}, ${p.name}, ${p.now})
    on conflict do nothing
    returning id, name`,
)

export const deleteTag = statement(
  'inbox.deleteTag',
  (p: { organizationId: string; id: string }) => sql<{ id: string }>`
    delete from tags where organization_id = ${p.organizationId} and id = ${p.id} returning id`,
)

type OfConversation = { organizationId: string; conversationId: string; tagId: string }

/** No row: it bears the tag already. A foreign key refuses what is no tag of this organization. */
export const tagConversation = statement(
  'inbox.tagConversation',
  (p: OfConversation & { shopId: string; memberId: string; now: Date }) => sql<{ tagId: string }>`
    insert into conversation_tags (organization_id, conversation_id, tag_id, shop_id, tagged_by, tagged_at)
    select ${p.organizationId}, ${p.conversationId}, t.id, ${p.shopId}, ${p.memberId}, ${p.now}
      from tags t where t.organization_id = ${p.organizationId} and t.id = ${p.tagId}
    on conflict do nothing
    returning tag_id as "tagId"`,
)

export const findTag = statement(
  'inbox.findTag',
  (p: { organizationId: string; id: string }) => sql<Tag>`
    select id, name from tags where organization_id = ${p.organizationId} and id = ${p.id}`,
)

export const untagConversation = statement(
  'inbox.untagConversation',
  (p: OfConversation) => sql<{ tagId: string }>`
    delete from conversation_tags
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId} and tag_id = ${p.tagId}
    returning tag_id as "tagId"`,
)
