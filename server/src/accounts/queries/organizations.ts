import { sql, statement } from '../../platform/db/index.ts'

export const insertOrganization = statement(
  'accounts.insertOrganization',
  (p: { id: string; name: string; now: Date }) => sql`
    insert into organizations (id, name, created_at) values (${p.id}, ${p.name}, ${p.now})`,
)

export const findOrganization = statement(
  'accounts.findOrganization',
  (p: { id: string }) =>
    sql<{ id: string; name: string }>`select id, name from organizations where id = ${p.id}`,
)
