import type { Pool } from 'pg'
import { freshNames, type Names } from './fresh-names.ts'
import type { SampledTalk } from './sample-talk.ts'
import { createTalk, talkingAtOnce } from './turns-of-talk.ts'

export const bareClients = 16

/** The same rows into the same tables by one statement per line: nothing that stores them so can be faster on this database. */
export async function runBare(database: Pool, talk: SampledTalk, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let written = 0

  const write = async () => {
    const next = createTalk(talkingAtOnce / bareClients, async () => freshNames(talk.first.names))
    while (performance.now() < until) {
      const { talker, isFirst, line } = await next()
      await database.query(isFirst ? openingOf(talk, talker) : followingOf(talk, line, talker))
      written++
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: bareClients }, write))
  return (written * 1000) / (performance.now() - from)
}

const openingOf = ({ first, at }: SampledTalk, names: Names) => ({
  name: 'bench.first',
  text: first.statement.text,
  values: first.statement.values(names, Date.now() - at),
})

function followingOf({ later, at }: SampledTalk, line: number, names: Names) {
  const sampled = later[line]
  if (sampled === undefined) throw new Error(`Line ${line} was not sampled.`)
  const { statement, names: ofLine } = sampled
  return {
    name: `bench.later${line}`,
    text: statement.text,
    values: statement.values(new Map([...names, ...freshNames(ofLine)]), Date.now() - at),
  }
}
