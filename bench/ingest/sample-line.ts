import type { Pool } from 'pg'
import { watchBacklog } from './backlog.ts'
import { type BareStatement, bareStatement } from './bare-statement.ts'
import { openKeepAlive } from './keep-alive.ts'
import { type Change, changesBetween, readRows } from './sample-rows.ts'
import { sayLine, welcomeVisitor } from './visitors.ts'

/** What the desk writes for a first line and for each that follows, as one statement. */
export type SampledLine = {
  readonly at: number
  readonly first: BareStatement
  readonly following: BareStatement
  readonly namesOfConversation: readonly string[]
  readonly namesOfLine: readonly string[]
}

/** Lets one visitor write two lines into an otherwise empty desk and reads what they left: nothing about its tables is written down here. */
export async function sampleLine(port: number, channelId: string, database: Pool): Promise<SampledLine> {
  const connection = await openKeepAlive(port)
  const visitor = await welcomeVisitor(connection, channelId)
  const backlog = watchBacklog(database)
  const say = async (text: string) => {
    await sayLine(connection, channelId, visitor, text)
    await backlog.drained()
    return readRows(database)
  }
  const empty = await readRows(database)
  const at = Date.now()
  const one = await say('Hello, I ordered a lamp two weeks ago and it still has not arrived.')
  const two = await say('Can you check with the carrier where it is, please?')
  await backlog.stop()
  connection.close()
  const first = changesBetween(empty, one)
  const following = changesBetween(one, two)
  const namesOfConversation = namesIn(first)
  const namesOfLine = namesIn(following)
  return {
    at,
    first: bareStatement(first, namesOfConversation),
    following: bareStatement(following, [...namesOfConversation, ...namesOfLine]),
    namesOfConversation,
    namesOfLine,
  }
}

/** The ids of rows, and what the visitor and his browser are called. */
function namesIn(changes: readonly Change[]): string[] {
  const inserted = changes.filter(({ kind }) => kind === 'insert').flatMap(({ cells }) => cells)
  const names = inserted.flatMap(({ column: { name }, value }) => {
    if (value === null) return []
    return name === 'id' ? [value] : name === 'external_id' ? value.split(':') : []
  })
  return [...new Set(names)]
}
