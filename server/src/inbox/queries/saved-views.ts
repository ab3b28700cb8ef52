import type { SavedView } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

/** Own ones and those that others share; the policy says the same. */
export const listSavedViews = statement(
  'inbox.listSavedViews',
  (p: { organizationId: string; memberId: string; limit: number }) => sql<SavedView>`
    select id, name, filter, shared, member_id = ${p.memberId} as own from saved_views
     where organization_id = ${p.organizationId} and (shared or member_id = ${p.memberId})
     order by lower(name), id
     limit ${p.limit}`,
)

export const insertSavedView = statement(
  'inbox.insertSavedView',
  (p: {
    organizationId: string
    id: string
    memberId: string
    name: string
    filter: string
    shared: boolean
    now: Date
  }) => sql<SavedView>`
    insert into saved_views (organization_id, id, member_id, name, filter, shared, created_at)
    values (${p.organizationId}, ${p.id}, ${p.memberId}, ${p.name}, ${p.filter}::jsonb, ${p.shared}, ${p.now})
    returning id, name, filter, shared, true as own`,
)

export const deleteSavedView = statement(
  'inbox.deleteSavedView',
  (p: { organizationId: string; id: string; memberId: string }) => sql<{ id: string }>`
    delete from saved_views
     where organization_id = ${p.organizationId} and id = ${p.id} and member_id = ${p.memberId}
    returning id`,
)
