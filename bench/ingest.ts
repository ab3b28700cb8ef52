import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedDatabase } from './desk/embedded-database.ts'
import { openShop } from './desk/open-shop.ts'
import { type RunningDesk, startDesk } from './desk/running-desk.ts'
import { bareClients, runBare } from './ingest/bare-run.ts'
import { connections, type ProductRun, runProduct } from './ingest/product-run.ts'
import { sampleTalk } from './ingest/sample-talk.ts'
import { linesPerConversation, talkingAtOnce } from './ingest/turns-of-talk.ts'
import { median } from './report/figure.ts'
import { describeMachine } from './report/machine.ts'
import { reportFigures } from './report/report-figures.ts'

const runs = 3
const seconds = 30
const warmUpSeconds = 8
const leastOfLimit = 0.33

const machine = describeMachine()
const dataFolder = await mkdtemp(join(tmpdir(), 'quaydesk-bench-'))
const desk = await startDesk({
  command: [process.execPath, 'bin/start.mjs'],
  folder: process.cwd(),
  settings: { QUAYDESK_DATA: dataFolder, QUAYDESK_SANDBOX: 'off', TRUSTED_PROXIES: '127.0.0.1' },
})
try {
  await compare(desk)
} finally {
  await desk.stop()
  await rm(dataFolder, { recursive: true })
}

async function compare(desk: RunningDesk): Promise<void> {
  const { port } = desk
  const channelId = await openShop(desk)
  const database = await openEmbeddedDatabase(dataFolder, bareClients)
  const talk = await sampleTalk(port, channelId, database)
  const run = (lasting: number, expectedPerSecond: number) =>
    runProduct({ port, channelId, database, seconds: lasting, expectedPerSecond })
  const warm = await run(warmUpSeconds, 1000)
  await runBare(database, talk, warmUpSeconds)
  // What autovacuum does within a minute. Before it, PostgreSQL plans for empty tables and takes any index that begins with the organization.
  await database.query('analyze')

  const product: ProductRun[] = []
  const bare: number[] = []
  for (let taken = 0; taken < runs; taken++) {
    product.push(await run(seconds, warm.messagesPerSecond * 1.2))
    bare.push(await runBare(database, talk, seconds))
  }
  const { rows } = await database.query(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync",
  )
  await database.end()
  report(product, bare, { postgres: rows[0].version, fsync: rows[0].fsync })
}

function report(
  product: readonly ProductRun[],
  bare: readonly number[],
  server: Record<string, string>,
): void {
  const perSecond = product.map(({ messagesPerSecond }) => messagesPerSecond)
  const ratios = perSecond.map((value, index) => value / (bare[index] ?? 0))
  const added = product.map(({ waitingAtStart, waitingAtEnd }) => waitingAtEnd - waitingAtStart)
  const grown = added.map((deliveries) => deliveries / seconds)
  const opened = product.map((each) => each.newConversationsPerSecond / each.messagesPerSecond)
  const limit = { atLeast: leastOfLimit }
  reportFigures({
    bench: 'ingest',
    machine,
    figures: [
      {
        name: 'ingest, web chat to processed',
        value: median(perSecond),
        unit: 'messages/s',
        runs: perSecond,
      },
      { name: 'ingest, the same rows by one statement', value: median(bare), unit: 'messages/s', runs: bare },
      { name: 'ingest, share of the bare limit', value: median(ratios), unit: '', runs: ratios, limit },
      {
        name: 'ingest, growth of the backlog against what was processed',
        value: (100 * median(grown)) / median(perSecond),
        unit: '%',
        limit: { atMost: 1 },
      },
    ],
    conditions: {
      ...server,
      connections,
      bareClients,
      talkingAtOnce,
      linesPerConversation,
      secondsPerRun: seconds,
      newConversationsPerMessage: Number(median(opened).toFixed(3)),
    },
  })
}
