import { beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { until } from '../../../test/until.ts'
import { NotFound } from '../errors.ts'
import { sql, statement } from './index.ts'

type Note = { id: number; body: string }

const organizationId = '00000000-0000-4000-8000-000000000001'
const otherOrganizationId = '00000000-0000-4000-8000-000000000002'
const memberId = '00000000-0000-4000-8000-00000000000a'
const shopId = '00000000-0000-4000-8000-0000000000b1'
const otherShopId = '00000000-0000-4000-8000-0000000000b2'

const scope = { organizationId, memberId, shopIds: [shopId] }

const listNotes = statement('smoke.listNotes', () => sql<Note>`select id, body from notes order by id`)
const findNote = statement(
  'smoke.findNote',
  (p: { id: number }) => sql<Note>`select id, body from notes where id = ${p.id}`,
)
const addNote = statement(
  'smoke.addNote',
  (p: { organizationId: string; shopId: string; body: string }) =>
    sql<Note>`insert into notes (organization_id, shop_id, body)
            values (${p.organizationId}, ${p.shopId}, ${p.body}) returning id, body`,
)
const whoAmI = statement('smoke.whoAmI', () => sql<{ role: string }>`select current_user::text as role`)
const resetRole = statement('smoke.resetRole', () => sql`reset role`)
const divide = statement('smoke.divide', (p: { by: number }) => sql`select 1 / ${p.by}::int`)

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase({ empty: true })
  await db.owner(`
    create table notes (
      id bigint generated always as identity primary key,
      organization_id uuid not null, shop_id uuid not null, body text not null
    );
    alter table notes enable row level security;
    grant select, insert on notes to ${db.roles.users}, ${db.roles.worker};
    create policy shops_of_member on notes to ${db.roles.users} using (
      organization_id = current_setting('quaydesk.organization_id')::uuid
      and shop_id = any (current_setting('quaydesk.shop_ids')::uuid[])
    );
    create policy everything on notes to ${db.roles.worker} using (true);
    insert into notes (organization_id, shop_id, body) values
      ('${organizationId}', '${shopId}', 'ours'),
      ('${organizationId}', '${otherShopId}', 'another shop'),
      ('${otherOrganizationId}', '${shopId}', 'another organization')`)
})

describe('the users’ side', () => {
  test('shows only rows of the organization and the member’s shops', async () => {
    const notes = await db.users.as(scope, (tx) => tx.rows(listNotes()))
    expect(notes).toEqual([{ id: 1, body: 'ours' }])
  })

  test('shows nothing to a member without shops', async () => {
    expect(await db.users.as({ ...scope, shopIds: [] }, (tx) => tx.rows(listNotes()))).toEqual([])
  })

  test('answers a foreign id as one that does not exist', async () => {
    await expect(db.users.as(scope, (tx) => tx.one(findNote({ id: 3 })))).rejects.toThrow(NotFound)
  })

  test('refuses to write into a shop outside the scope', async () => {
    const foreign = { organizationId, shopId: otherShopId, body: 'smuggled' }
    await expect(db.users.as(scope, (tx) => tx.run(addNote(foreign)))).rejects.toThrow(/row-level security/)
  })

  test('forgets the scope with the transaction', async () => {
    await db.users.as(scope, (tx) => tx.rows(listNotes()))
    const settings = await db.users.as({ ...scope, organizationId: otherOrganizationId }, (tx) =>
      tx.rows(listNotes()),
    )
    expect(settings).toEqual([{ id: 3, body: 'another organization' }])
  })

  test('stays under its role after RESET ROLE', async () => {
    const role = await db.users.as(scope, async (tx) => {
      await tx.run(resetRole())
      return tx.one(whoAmI())
    })
    expect(role).toEqual({ role: db.roles.users })
  })

  test('takes nothing but UUIDs into the scope', async () => {
    const forged = { ...scope, memberId: `x'; reset role; --` }
    await expect(db.users.as(forged, (tx) => tx.rows(listNotes()))).rejects.toThrow(TypeError)
  })
})

describe('the worker’s side', () => {
  test('sees all organizations', async () => {
    expect(await db.worker.query(listNotes())).toHaveLength(3)
    expect(await db.worker.query(whoAmI())).toEqual([{ role: db.roles.worker }])
  })

  test('prepares a named statement once per connection', async () => {
    await db.worker.transaction(async (tx) => {
      await tx.row(findNote({ id: 1 }))
      await tx.row(findNote({ id: 2 }))
      const count = await tx.one(countPlans({ name: 'smoke.findNote' }))
      expect(count).toEqual({ plans: 1 })
    })
  })
})

const countPlans = statement(
  'smoke.countPlans',
  (p: { name: string }) =>
    sql<{ plans: number }>`select generic_plans + custom_plans - 1 as plans
                           from pg_prepared_statements where name = ${p.name}`,
)

describe('a transaction', () => {
  const add = (body: string) => addNote({ organizationId, shopId, body })
  const bodies = async () => (await db.worker.query(listNotes())).map(({ body }) => body)

  test('is undone when the work throws', async () => {
    const work = db.worker.transaction(async (tx) => {
      await tx.run(add('never'))
      throw new Error('broken off')
    })
    await expect(work).rejects.toThrow('broken off')
    expect(await bodies()).not.toContain('never')
  })

  test('undoes only the savepoint when the work inside it throws', async () => {
    await db.worker.transaction(async (tx) => {
      await tx.run(add('kept'))
      const inner = tx.savepoint(async () => {
        await tx.run(add('undone'))
        await tx.run(divide({ by: 0 }))
      })
      await expect(inner).rejects.toThrow(/division by zero/)
    })
    expect(await bodies()).toContain('kept')
    expect(await bodies()).not.toContain('undone')
  })

  test('reads and writes on after a savepoint in which a statement failed', async () => {
    await db.worker.transaction(async (tx) => {
      const inner = tx.savepoint(async () => {
        await tx.run(add('undone too'))
        await tx.savepoint(() => tx.run(divide({ by: 0 })))
      })
      await expect(inner).rejects.toThrow(/division by zero/)
      await tx.run(add('written afterwards'))
      expect((await tx.rows(listNotes())).map(({ body }) => body)).toContain('written afterwards')
    })
    expect(await bodies()).toContain('written afterwards')
    expect(await bodies()).not.toContain('undone too')
  })

  test('goes on after a savepoint whose work swallowed a failed statement, and says that it was undone', async () => {
    await db.worker.transaction(async (tx) => {
      const inner = tx.savepoint(async () => {
        await tx.run(add('half done'))
        await tx.run(divide({ by: 0 })).catch(() => undefined)
      })
      await expect(inner).rejects.toThrow(/current transaction is aborted/)
      await tx.run(add('whole'))
    })
    expect(await bodies()).toContain('whole')
    expect(await bodies()).not.toContain('half done')
  })

  test('throws instead of committing nothing after an error that was caught', async () => {
    const work = db.worker.transaction(async (tx) => {
      await tx.run(add('lost'))
      await tx.run(divide({ by: 0 })).catch(() => undefined)
    })
    await expect(work).rejects.toThrow(/rolled back/)
  })

  test('calls what waits for the commit after it, and drops what an undone savepoint registered', async () => {
    const calls: string[] = []
    await db.worker.transaction(async (tx) => {
      tx.afterCommit(() => calls.push('committed'))
      const inner = tx.savepoint(async () => {
        tx.afterCommit(() => calls.push('undone'))
        throw new Error('broken off')
      })
      await expect(inner).rejects.toThrow('broken off')
      expect(calls).toEqual([])
    })
    expect(calls).toEqual(['committed'])
  })

  test('survives the loss of its connection: the next one gets another', async () => {
    const lost = db.worker.transaction(async (tx) => {
      const { pid } = await tx.one(backendPid())
      await db.owner('select pg_terminate_backend($1)', [pid])
      await until(
        async () => (await db.owner('select from pg_stat_activity where pid = $1', [pid])).length === 0,
      )
      await tx.rows(listNotes())
    })
    await expect(lost).rejects.toThrow()
    expect(await bodies()).toContain('ours')
  })
})

const backendPid = statement('smoke.backendPid', () => sql<{ pid: number }>`select pg_backend_pid() as pid`)

describe('values', () => {
  test('come as numbers, instants, days and lists', async () => {
    const [row] = await db.worker.query(
      readValues({ ids: [organizationId], at: new Date(1_700_000_000_123) }),
    )
    expect(row).toEqual({
      count: 9007199254740991,
      counts: [1, 2],
      at: new Date(1_700_000_000_123),
      day: '2026-10-25',
      ids: [organizationId],
      nothing: null,
    })
  })

  test('refuse numbers that would be rounded', async () => {
    await expect(db.worker.query(readHugeNumber())).rejects.toThrow(RangeError)
  })
})

const readValues = statement(
  'smoke.readValues',
  (p: { ids: string[]; at: Date }) =>
    sql<Record<string, unknown>>`select 9007199254740991::bigint as count, array[1, 2]::bigint[] as counts,
         ${p.at}::timestamptz as at, date '2026-10-25' as day, ${p.ids}::uuid[] as ids, null::bigint as nothing`,
)
const readHugeNumber = statement(
  'smoke.readHugeNumber',
  () => sql<{ count: number }>`select 9007199254740993::bigint as count`,
)
