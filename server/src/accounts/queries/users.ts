import { sql, statement } from '../../platform/db/index.ts'

// Users and their passwords lie in better-auth's tables, in the form its credential provider reads. They are written
// here and not through its sign-up, so that a user, his member and the use of his link stand or fall together.

/** No row when the e-mail address has a user already. */
export const insertUser = statement(
  'accounts.insertUser',
  (p: { id: string; name: string; email: string; now: Date }) => sql<{ id: string }>`
    insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${p.id}, ${p.name}, ${p.email}, false, ${p.now}, ${p.now})
    on conflict (email) do nothing
    returning id`,
)

export const insertPassword = statement(
  'accounts.insertPassword',
  (p: { id: string; userId: string; hash: string; now: Date }) => sql`
    insert into auth."account" (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${p.id}, ${p.userId}, 'credential', ${p.userId}, ${p.hash}, ${p.now}, ${p.now})`,
)

export const endSignIns = statement(
  'accounts.endSignIns',
  (p: { organizationId: string; memberId: string }) => sql`
    delete from auth."session" where "userId" = (
      select user_id from members where organization_id = ${p.organizationId} and id = ${p.memberId})`,
)

export const deleteExpiredSignIns = statement(
  'accounts.deleteExpiredSignIns',
  (p: { now: Date; limit: number }) => sql<{ id: string }>`
    delete from auth."session" where id in (
      select id from auth."session" where "expiresAt" <= ${p.now} limit ${p.limit} for update skip locked)
    returning id`,
)

export const deleteExpiredVerifications = statement(
  'accounts.deleteExpiredVerifications',
  (p: { now: Date; limit: number }) => sql<{ id: string }>`
    delete from auth."verification" where id in (
      select id from auth."verification" where "expiresAt" <= ${p.now} limit ${p.limit} for update skip locked)
    returning id`,
)
