import type { Tag } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export const listTags = statement(
  'inbox.listTags',
  (p: { organizationId: string; limit: number }) => sql<Tag>`
    select id, name from tags where organization_id = ${p.organizationId} order by lower(name) limit ${p.limit}`,
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
