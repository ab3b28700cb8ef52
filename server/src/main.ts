import { fileURLToPath } from 'node:url'
import { type App, createApp } from './app.ts'
import { systemClock } from './platform/clock.ts'
import { type Config, InvalidSettings, readConfig } from './platform/config.ts'
import { openDataFolder } from './platform/data-folder/index.ts'
import { createDatabase } from './platform/db/index.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
import { createLog, type Log } from './platform/log.ts'
import type { SandboxStarter } from './platform/sandbox.ts'
import { createTeardown, type Teardown } from './platform/teardown.ts'

export type MainOptions = { readonly startSandbox: SandboxStarter }

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))
const widgetFolder = fileURLToPath(new URL('../../widget/dist', import.meta.url))
const deskFolder = fileURLToPath(new URL('../../desk/dist', import.meta.url))

/** Reads the settings, starts everything and says where the desk is. Ends the process with a sentence when it can't. */
export async function main({ startSandbox }: MainOptions): Promise<void> {
  const log = createLog('info')
  const teardown = createTeardown(log)
  teardown.onSignals()
  try {
    const config = readConfig(process.env)
    const app = await start(config, { log, teardown, startSandbox })
    process.stdout.write(`${await readyLine(app)}\n`)
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    process.stderr.write(`Quaydesk could not start. ${sentence}\n`)
    // The stack helps with a bug; what the operator can put right is said in the sentence.
    if (!(error instanceof InvalidSettings)) log.debug({ err: error }, 'start failed')
    await teardown.run()
    process.exitCode = 1
  }
}

type StartDeps = { log: Log; teardown: Teardown; startSandbox: SandboxStarter }

async function start(config: Config, { log, teardown, startSandbox }: StartDeps): Promise<App> {
  const folder = await openDataFolder(config.dataDir)
  teardown.add('data folder', folder.close)
  const databaseUrl = config.databaseUrl ?? (await embeddedDatabase(folder.path, { log, teardown }))
  const db = await createDatabase({
    url: databaseUrl,
    migrations,
    onError: (err) => log.warn({ err }, 'a database connection was lost'),
  })
  teardown.add('database connections', db.close)
  await db.migrate()
  const app = await createApp({
    config,
    db,
    log,
    clock: systemClock,
    secret: await folder.secret(config.secret),
    dataFolder: folder.path,
    widgetFolder,
    deskFolder,
    startSandbox,
  })
  teardown.add('desk', app.close)
  await app.listen()
  return app
}

async function embeddedDatabase(dataDir: string, { log, teardown }: Omit<StartDeps, 'startSandbox'>) {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: (line) => log.debug({ postgres: line }, 'postgres'),
  })
  teardown.add('PostgreSQL', postgres.stop)
  return postgres.url
}

/** One line; at the first start it carries the link by which the owner is created. */
async function readyLine(app: App): Promise<string> {
  const setup = await app.setupLink()
  return setup ? `Quaydesk is ready at ${setup}` : `Quaydesk is ready at ${app.url}`
}
