import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { startProgram } from '../../../test/start-program.ts'
import { until } from '../../../test/until.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }

let home: string
let dataDir: string
const running: EmbeddedPostgres[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'quaydesk-home-'))
  dataDir = join(home, 'data')
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()))
  await rm(home, { recursive: true, force: true })
})

async function start(options: { confinement?: 'namespace' | 'otherUser' } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    binaries: inject('postgresBinaries'),
    durability: 'forTests',
    ...options,
  })
  running.push(postgres)
  return postgres
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the PostgreSQL that comes along', () => {
  test('listens on 127.0.0.1 alone, as a user that owns its database but is no superuser', async () => {
    const { url } = await start()
    const [row] = await query(
      url,
      `select current_setting('listen_addresses') as addresses, rolsuper, rolcreaterole, pg_encoding_to_char(encoding) as encoding, datdba = pg_roles.oid as owner
         from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    )
    expect(row).toEqual({
      addresses: '127.0.0.1',
      rolsuper: false,
      rolcreaterole: true,
      encoding: 'UTF8',
      owner: true,
    })
  })

  test('lets nobody in without the password, not even the superuser', async () => {
    const { url } = await start()
    const wrong = new URL(url)
    wrong.password = 'guessed'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    wrong.username = 'postgres'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  test('keeps its files for its owner alone', async () => {
    await start()
    const modeOf = async (name: string) => ((await stat(join(dataDir, name))).mode & 0o777).toString(8)
    expect([await modeOf('postgres'), await modeOf('postgres-password')]).toEqual(['700', '600'])
  })

  test('finds its rows again at the next start', async () => {
    const first = await start()
    await query(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await start()
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('is stopped when the stop has returned, also with a transaction open', async () => {
    const postgres = await start()
    const client = new pg.Client(postgres.url)
    client.on('error', () => undefined)
    await client.connect()
    await client.query('begin; create table never (id int)')
    const { pid } = postgres
    await postgres.stop()
    expect(isAlive(pid)).toBe(false)
    expect(await query((await start()).url, `select to_regclass('never') as never`)).toEqual([
      { never: null },
    ])
  })

  test('is made anew when the first start was cut short', async () => {
    await mkdir(join(dataDir, 'postgres.unfinished'), { recursive: true })
    await writeFile(join(dataDir, 'postgres.unfinished', 'PG_VERSION'), 'half of a cluster')
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('gets a new password when the file with the old one is lost', async () => {
    await (await start()).stop()
    await rm(join(dataDir, 'postgres-password'))
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('refuses a cluster of another major version with a sentence', async () => {
    await (await start()).stop()
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '9\n')
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 9, this program brings PostgreSQL 1[58]/)
  })
})

describe('after a kill -9', () => {
  test('of the program that started it, the next start finds every committed row and one server', async () => {
    const program = await startProgram('hold-postgres', [dataDir, inject('postgresBinaries')])
    const left = JSON.parse(program.firstLine) as { url: string; pid: number }
    await query(left.url, 'create table kept as select 42 as answer')
    await program.kill('SIGKILL')
    expect(isAlive(left.pid)).toBe(true)

    const { url, pid } = await start()
    expect(pid).not.toBe(left.pid)
    expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await until(() => !isAlive(left.pid))
  })

  test('of its main process, it is back at the same address with every committed row', async () => {
    const postgres = await start()
    await query(postgres.url, 'create table kept as select 42 as answer')
    const killed = postgres.pid
    process.kill(killed, 'SIGKILL')
    await until(() => postgres.pid !== killed, { timeoutMilliseconds: 15_000 })
    expect(await query(postgres.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('of everything, a process that has got its number since is left alone', async () => {
    const first = await start()
    const held = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
    await first.stop()
    await writeFile(
      join(dataDir, 'postgres', 'postmaster.pid'),
      held.replace(String(first.pid), String(process.ppid)),
    )
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(isAlive(process.ppid)).toBe(true)
  })
})

describe.runIf(isRoot)('as root', () => {
  test.each(['namespace', 'otherUser'] as const)(
    'runs in the way "%s" below folders with mode 0700',
    async (way) => {
      await chmod(home, 0o700)
      const { url } = await start({ confinement: way })
      await query(url, 'create table kept as select 42 as answer')
      expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }])
    },
  )

  test('takes over a cluster that was written in the other way', async () => {
    const first = await start({ confinement: 'otherUser' })
    await query(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await start({ confinement: 'namespace' })
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })
})

describe.runIf(isRoot)('as an ordinary user', () => {
  test('runs although the package belongs to somebody else', async () => {
    await chown(home, nobody.uid, nobody.gid)
    const binaries = inject('postgresBinaries')
    const user = { ...nobody, packages: [binaries] }
    const program = await startProgram('hold-postgres', [dataDir, binaries], user)
    const { url } = JSON.parse(program.firstLine) as { url: string }
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await program.kill('SIGTERM')
  })
})
