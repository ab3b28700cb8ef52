import { sql, statement } from '../../platform/db/index.ts'

export const insertOrganization = statement(
  'accounts.insertOrganization',
  (p: { id: string; name: string; now: Date }) => sql`
    insert into organizations (id, name, created_at) values (${p.id}, ${p.name}, ${p.now})`,
)

/** No row: it bears this name already. */
export const renameOrganization = statement(
  'accounts.renameOrganization',
  (p: { id: string; name: string }) => sql<{ id: string }>`
    update organizations set name = ${p.name} where id = ${p.id} and name <> ${p.name} returning id`,
)

export const findOrganization = statement(
  'accounts.findOrganization',
  (p: { id: string }) =>
    sql<{ id: string; name: string }>`select id, name from organizations where id = ${p.id}`,
)
