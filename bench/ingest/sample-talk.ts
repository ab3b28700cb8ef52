import type { Pool } from 'pg'
import { untilProcessed } from './backlog.ts'
import { type BareStatement, bareStatement } from './bare-statement.ts'
import { openKeepAlive } from './keep-alive.ts'
import { type Change, changesBetween, readRows } from './sample-rows.ts'
import { firstLine, laterLines } from './turns-of-talk.ts'
import { sayLine, welcomeVisitor } from './visitors.ts'

/** What the desk writes for a line, as one statement, and the names in it that are new with this line. */
export type SampledLine = { readonly statement: BareStatement; readonly names: readonly string[] }

export type SampledTalk = {
  readonly at: number
  readonly first: SampledLine
  readonly later: readonly SampledLine[]
}

/** Lets one visitor say all lines to an otherwise empty desk and reads what each left: nothing about its tables is written down here. */
export async function sampleTalk(port: number, channelId: string, database: Pool): Promise<SampledTalk> {
  const connection = await openKeepAlive(port)
  const visitor = await welcomeVisitor(connection, channelId)
  const at = Date.now()
  let before = await readRows(database)
  const sample = async (text: string, known: readonly string[]): Promise<SampledLine> => {
    await sayLine(connection, channelId, visitor, text)
    await untilProcessed(database)
    const after = await readRows(database)
    const changes = changesBetween(before, after)
    before = after
    const names = namesIn(changes).filter((name) => !known.includes(name))
    return { statement: bareStatement(changes, [...known, ...names]), names }
  }
  const first = await sample(firstLine, [])
  const later: SampledLine[] = []
  for (const text of laterLines) later.push(await sample(text, first.names))
  connection.close()
  return { at, first, later }
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
