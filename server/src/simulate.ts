import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase } from './platform/db/index.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
import { createLog } from './platform/log.ts'
import { createTeardown } from './platform/teardown.ts'
import { drawHours } from './simulation/draw-hours.ts'
import { readOptions, UnknownWish } from './simulation/options.ts'
import { outcomeTable } from './simulation/outcome-table.ts'
import { runSimulation } from './simulation/run-simulation.ts'
import type { StandIns } from './simulation/stand-in.ts'

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

/** Lets days pass in a desk of its own, on a virtual clock and beside the stand-ins, and prints how they were. */
export async function simulate(parameters: readonly string[], standIns: StandIns): Promise<void> {
  const log = createLog('silent')
  const teardown = createTeardown(log)
  teardown.onSignals()
  try {
    const options = readOptions(parameters)
    const began = performance.now()
    const folder = await mkdtemp(join(tmpdir(), 'quaydesk-simulation-'))
    teardown.add('data folder', () => rm(folder, { recursive: true, force: true }))
    // Nothing of it must outlive a power cut.
    const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, durability: 'forTests' })
    teardown.add('PostgreSQL', postgres.stop)
    const db = await createDatabase({ url: postgres.url, migrations, onError: () => {} })
    teardown.add('database connections', db.close)
    await db.migrate()
    const outcome = await runSimulation({ db, log, folder, standIns }, options)
    const seconds = Math.round((performance.now() - began) / 1_000)
    process.stdout.write(`${outcomeTable(outcome, options)}\n\nTook ${seconds} s.\n`)
    if (options.output !== undefined) {
      await mkdir(dirname(options.output), { recursive: true })
      await writeFile(options.output, drawHours(outcome, options))
    }
  } catch (error) {
    process.exitCode = 1
    if (!(error instanceof UnknownWish)) throw error
    process.stderr.write(`${error.message}\n`)
  } finally {
    await teardown.run()
  }
}
