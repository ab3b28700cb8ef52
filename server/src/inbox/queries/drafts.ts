import type { Draft } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

type Own = { organizationId: string; conversationId: string; memberId: string }

export const listDrafts = statement(
  'inbox.listDrafts',
  (p: Own) => sql<Draft>`
    select mode, text, file_ids as "fileIds" from drafts
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and member_id = ${p.memberId}
     order by mode`,
)

export const upsertDraft = statement(
  'inbox.upsertDraft',
  (p: Own & { shopId: string; mode: string; text: string; fileIds: readonly string[]; now: Date }) => sql`
    insert into drafts (organization_id, conversation_id, member_id, shop_id, mode, text, file_ids, updated_at)
    values (${p.organizationId}, ${p.conversationId}, ${p.memberId}, ${p.shopId}, ${p.mode}, ${p.text},
            ${p.fileIds}::uuid[], ${p.now})
    on conflict (organization_id, conversation_id, member_id, mode) do update set
           text = excluded.text, file_ids = excluded.file_ids, updated_at = excluded.updated_at`,
)

export const deleteDraft = statement(
  'inbox.deleteDraft',
  (p: Own & { mode: string }) => sql`
    delete from drafts
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and member_id = ${p.memberId} and mode = ${p.mode}`,
)
