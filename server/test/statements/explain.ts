import pg, { type Client } from 'pg'
import type { RegisteredStatement } from '../../src/platform/db/index.ts'
import type { TestDatabase } from '../database.ts'

/** Where a plan reads a table: the columns it looks up in an index; none: it reads all rows. */
export type Scan = { readonly table: string; readonly lookedUp: readonly string[] }

type PlanNode = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly PlanNode[]
}

const forbidden = '42501'
const anyone = '00000000-0000-4000-8000-000000000000'

/** A connection under a role, set up so that plans are for any arguments and prefer any index to reading all rows. */
export async function explainer(db: TestDatabase, role: string): Promise<Client> {
  const client = new pg.Client({ connectionString: db.url, options: `-c role=${role}` })
  await client.connect()
  await client.query(
    `set plan_cache_mode = force_generic_plan; set enable_seqscan = off;
     set enable_hashjoin = off; set enable_mergejoin = off;
     set quaydesk.organization_id = '${anyone}'; set quaydesk.member_id = '${anyone}'; set quaydesk.shop_ids = '{${anyone}}'`,
  )
  return client
}

/** The tables a statement reads and how; undefined if the role may not run it. Throws if it can't be prepared. */
export async function explain(client: Client, statement: RegisteredStatement): Promise<Scan[] | undefined> {
  try {
    await client.query(`prepare explained as ${statement.text}`)
    const nulls = Array(statement.parameters).fill('null').join(', ')
    const parameters = statement.parameters === 0 ? '' : `(${nulls})`
    const { rows } = await client.query(`explain (format json) execute explained${parameters}`)
    return scans(rows[0]['QUERY PLAN'][0].Plan)
  } catch (error) {
    if ((error as { code?: string }).code === forbidden) return undefined
    throw new Error(`${statement.name}: ${(error as Error).message}`, { cause: error })
  } finally {
    await client.query('deallocate all')
  }
}

function scans(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scans)
  const table = node['Relation Name']
  if (table === undefined || !node['Node Type'].endsWith('Scan')) return below
  return [...below, { table, lookedUp: lookedUp(node) }]
}

const comparedColumn = /\(?\b([A-Za-z_]+)\b"?\)? (?:[=<>@&]+|IS) /g

function lookedUp(node: PlanNode): string[] {
  const here = [...(node['Index Cond'] ?? '').matchAll(comparedColumn)].map(([, column]) => column ?? '')
  // A bitmap's look-up stands in the nodes below it.
  return node['Relation Name'] === undefined || node['Node Type'] === 'Bitmap Heap Scan'
    ? [...here, ...(node.Plans ?? []).flatMap(lookedUp)]
    : here
}
