import pg from 'pg'
import type { RegisteredStatement } from '../../src/platform/db/index.ts'
import type { TestDatabase } from '../database.ts'
import { type PlanNode, type Scan, scansOf } from './plan-scans.ts'

export type Explainer = {
  /** How a statement reads its tables; undefined if the role may not run it. Throws if it can't be prepared. */
  explain(statement: RegisteredStatement): Promise<Scan[] | undefined>
  close(): Promise<void>
}

const forbidden = '42501'
const anyone = '00000000-0000-4000-8000-000000000000'

/** Plans as a role, for any arguments, by an index wherever there is one that serves. */
export async function openExplainer(db: TestDatabase, role: string): Promise<Explainer> {
  const client = new pg.Client({ connectionString: db.url, options: `-c role=${role}` })
  await client.connect()
  await client.query(
    `set plan_cache_mode = force_generic_plan; set enable_seqscan = off;
     set enable_hashjoin = off; set enable_mergejoin = off;
     set quaydesk.organization_id = '${anyone}'; set quaydesk.member_id = '${anyone}';
     set quaydesk.shop_ids = '{${anyone}}'`,
  )
  return {
    explain: async ({ name, text, parameters }) => {
      try {
        await client.query(`prepare explained as ${text}`)
        const nulls = Array(parameters).fill('null').join(', ')
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
          `explain (format json) execute explained${parameters === 0 ? '' : `(${nulls})`}`,
        )
        return rows.flatMap((row) => scansOf(row['QUERY PLAN'][0].Plan))
      } catch (error) {
        if ((error as { code?: string }).code === forbidden) return undefined
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
      } finally {
        await client.query('deallocate all')
      }
    },
    close: () => client.end(),
  }
}
