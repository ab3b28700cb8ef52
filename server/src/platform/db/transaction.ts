import type { PoolClient } from 'pg'
import { NotFound } from '../errors.ts'
import { blameLostClient } from './connection-loss.ts'
import type { Statement } from './statement.ts'

/** What a command or a query is handed to speak with the database: one running transaction. */
export type Tx = {
  rows<Row>(statement: Statement<Row>): Promise<Row[]>
  /** The first row or nothing: for statements that find or claim at most one. */
  row<Row>(statement: Statement<Row>): Promise<Row | undefined>
  /** The first row; throws `NotFound` when there is none (also when row-level security hides it). */
  one<Row>(statement: Statement<Row>): Promise<Row>
  /** Runs a statement for its effect and returns how many rows it touched. */
  run(statement: Statement<unknown>): Promise<number>
  /** Undoes only `work` if it throws (and throws on); the transaction around it goes on. */
  savepoint<T>(work: () => Promise<T>): Promise<T>
  /** Runs `then` once the commit has succeeded, in order of registration; not at all after a rollback. */
  afterCommit(then: () => void): void
}

/**
 * Runs `work` between `begin` (with whatever else has to be set, in the same round trip) and `commit`.
 * A client whose rollback fails is broken and leaves the pool.
 */
export async function inTransaction<T>(
  client: PoolClient,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const committed: (() => void)[] = []
  let result: T
  try {
    await client.query(begin)
    result = await work(createTx(client, committed))
    const { command } = await client.query('commit')
    // A swallowed error leaves the transaction aborted; PostgreSQL then answers a commit with a rollback.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back because an error was caught inside it.')
  } catch (error) {
    blameLostClient(client, error)
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    )
    throw error
  }
  client.release()
  for (const then of committed) then()
  return result
}

function createTx(client: PoolClient, committed: (() => void)[]): Tx {
  let savepoints = 0
  const tx: Tx = {
    rows: async <Row>(statement: Statement<Row>) => (await client.query(statement)).rows as Row[],
    row: async (statement) => (await tx.rows(statement))[0],
    one: async (statement) => (await tx.row(statement)) ?? missing(statement.name),
    run: async (statement) => (await client.query(statement)).rowCount ?? 0,
    savepoint: async (work) => {
      const name = `savepoint_${++savepoints}`
      const registered = committed.length
      await client.query(`savepoint ${name}`)
      try {
        const result = await work()
        await client.query(`release savepoint ${name}`)
        return result
      } catch (error) {
        committed.length = registered
        await client.query(`rollback to savepoint ${name}; release savepoint ${name}`)
        throw error
      }
    },
    afterCommit: (then) => {
      committed.push(then)
    },
  }
  return tx
}

function missing(statementName: string): never {
  throw new NotFound('There is nothing here under this address, or you may not see it.', {
    statement: statementName,
  })
}
