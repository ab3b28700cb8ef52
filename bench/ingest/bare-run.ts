import type { Pool } from 'pg'
import { freshNames, type Names } from './fresh-names.ts'
import type { SampledLine } from './sample-line.ts'
import { createTalk, talkingAtOnce } from './turns-of-talk.ts'

export const bareClients = 16

/** The same rows into the same tables by one statement per line: nothing that stores them so can be faster on this database. */
export async function runBare(database: Pool, line: SampledLine, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let written = 0

  const write = async () => {
    const next = createTalk(talkingAtOnce / bareClients, async () => freshNames(line.namesOfConversation))
    while (performance.now() < until) {
      const { talker, isFirst } = await next()
      await database.query(isFirst ? openingOf(line, talker) : followingOf(line, talker))
      written++
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: bareClients }, write))
  return (written * 1000) / (performance.now() - from)
}

const openingOf = ({ first, at }: SampledLine, names: Names) => ({
  name: 'bench.first',
  text: first.text,
  values: first.values(names, Date.now() - at),
})

const followingOf = ({ following, namesOfLine, at }: SampledLine, names: Names) => ({
  name: 'bench.following',
  text: following.text,
  values: following.values(new Map([...names, ...freshNames(namesOfLine)]), Date.now() - at),
})
