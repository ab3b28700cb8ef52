import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createDatabase } from '../src/platform/db/index.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts'
import { templateName, testRoles } from './names.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server that all tests of the project share. */
    postgresUrl: string
    /** The package with the binaries of the version under test. */
    postgresBinaries: string
  }
}

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

/** Starts one server for a whole test run and migrates the template that each test's database is copied from. */
export async function startTestPostgres(
  project: TestProject,
  binaries: string,
): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quaydesk-test-'))
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    durability: 'forTests',
    binaries,
  })
  // An interrupted run ends without teardown; nothing asynchronous happens any more then.
  const clearAway = () => {
    killNow(postgres)
    rmSync(dataDir, { recursive: true, force: true })
  }
  process.once('exit', clearAway)
  const teardown = async () => {
    await postgres.stop()
    process.off('exit', clearAway)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await migrateTemplate(postgres.url)
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('postgresUrl', postgres.url)
  project.provide('postgresBinaries', binaries)
  return teardown
}

async function migrateTemplate(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database ${templateName}`)
  await client.end()
  const templateUrl = new URL(url)
  templateUrl.pathname = templateName
  const template = await createDatabase({
    url: templateUrl.href,
    migrations,
    roles: testRoles,
    onError: console.error,
  })
  try {
    await template.migrate()
  } finally {
    await template.close()
  }
}

function killNow({ pid }: EmbeddedPostgres): void {
  try {
    process.kill(pid, 'SIGQUIT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
