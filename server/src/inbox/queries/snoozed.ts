import { sql, statement } from '../../platform/db/index.ts'

/** Brings back what is due; what somebody has in hand is left to the next sweep. */
export const endSnoozes = statement(
  'inbox.endSnoozes',
  (p: { now: Date; limit: number }) => sql<{ organizationId: string; shopId: string; id: string }>`
    with due as (
      select organization_id, id from conversations
       where snoozed_until <= ${p.now}
       order by snoozed_until
       limit ${p.limit}
         for update skip locked)
    update conversations c set snoozed_until = null, version = c.version + 1
      from due
     where c.organization_id = due.organization_id and c.id = due.id
    returning c.organization_id as "organizationId", c.shop_id as "shopId", c.id`,
)
