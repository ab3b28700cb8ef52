import pg, { type ClientBase, type PoolClient } from 'pg'

// The driver has no code for a connection that ends under a statement, is not made in time or is used after its end. But each such error
// comes through a door of its own, an event of the client or the making of a connection, and there it is remembered for what it is.
const losses = new WeakSet<Error>()
const lostClients = new WeakSet<ClientBase>()

/** Whether this error, or one that caused it, says that the connection to the database was lost or could not be made. */
export function isConnectionLoss(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (losses.has(cause)) return true
  return false
}

/** To be told of a client's 'error' event: the same error then fails whatever the client was running. */
export function noteLostClient(client: ClientBase, error: Error): void {
  losses.add(error)
  lostClients.add(client)
}

/** What fails on a client after its connection went, fails because of that. */
export function blameLostClient(client: ClientBase, error: unknown): void {
  if (lostClients.has(client) && error instanceof Error) losses.add(error)
}

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void

/** A pool that remembers of an error that no connection could be made. Its `query` connects by the callback. */
export class WatchedPool extends pg.Pool {
  override connect(): Promise<PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    if (callback === undefined)
      return super.connect().catch((error: Error) => {
        losses.add(error)
        throw error
      })
    super.connect((error, client, done) => {
      if (error) losses.add(error)
      callback(error, client, done)
    })
    return undefined
  }
}
