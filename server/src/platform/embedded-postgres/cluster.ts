import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PostgresPrograms } from './postgres-programs.ts'
import type { Durability } from './server-settings.ts'

export const databaseUser = 'quaydesk'
export const databaseName = 'quaydesk'

const passwordBytes = 24

/** Makes the cluster if there is none, and returns the password of its only user that may sign in. */
export async function ensureCluster(
  programs: PostgresPrograms,
  cluster: string,
  passwordFile: string,
  durability: Durability,
): Promise<string> {
  const stored = await readIfThere(passwordFile)
  const version = await readIfThere(join(cluster, 'PG_VERSION'))
  if (version !== undefined && Number(version) !== programs.major) {
    throw new Error(
      `${cluster} was written by PostgreSQL ${version}, this program brings PostgreSQL ${programs.major}. ` +
        'Start the Quaydesk release that wrote it, make a backup there, and restore it into a fresh data folder.',
    )
  }
  const password = stored ?? randomBytes(passwordBytes).toString('base64url')
  if (version === undefined) await createCluster(programs, cluster, password, durability)
  await giveTo(programs, cluster)
  if (version !== undefined && stored === undefined) {
    await singleUser(programs, cluster, [`alter role ${databaseUser} password '${password}'`])
  }
  if (stored === undefined) await writeFile(passwordFile, password, { mode: 0o600 })
  return password
}

/**
 * Everything happens in a folder beside, renamed at the end: a crash in the middle leaves no half cluster.
 * The superuser has no password, so nobody signs in as it; our user owns its database and may create roles.
 */
async function createCluster(
  programs: PostgresPrograms,
  cluster: string,
  password: string,
  durability: Durability,
): Promise<void> {
  const unfinished = `${cluster}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await giveTo(programs, unfinished)
  await initialise(programs, unfinished, durability)
  await singleUser(programs, unfinished, [
    `create role ${databaseUser} login createdb createrole password '${password}'`,
    `create database ${databaseName} owner ${databaseUser}`,
  ])
  await writeFile(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
  await rename(unfinished, cluster)
}

const builtinLocaleSince = 17

async function initialise(programs: PostgresPrograms, folder: string, durability: Durability): Promise<void> {
  const parameters = ['-D', folder, '-U', 'postgres', '--auth=trust', '--encoding=UTF8']
  if (durability === 'forTests') parameters.push('--no-sync')
  if (programs.major >= builtinLocaleSince) {
    await programs.run('initdb', [
      ...parameters,
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    return
  }
  // Before 17 the locale is the system's, and not every system has C.UTF-8. C sorts the same; it only knows
  // fewer upper and lower letters.
  await programs.run('initdb', [...parameters, '--locale=C.UTF-8']).catch(async () => {
    await programs.run('initdb', [...parameters, '--locale=C'])
  })
}

async function singleUser(programs: PostgresPrograms, folder: string, statements: string[]): Promise<void> {
  const input = statements.map((statement) => `${statement};\n`).join('')
  await programs.run('postgres', ['--single', '-D', folder, '-c', 'exit_on_error=on', 'template1'], input)
}

/** As root: the cluster may have been written in another way of running than today's. */
async function giveTo({ owner }: PostgresPrograms, folder: string): Promise<void> {
  if (owner === undefined || (await stat(folder)).uid === owner.uid) return
  for (const entry of await readdir(folder, { recursive: true })) {
    await chown(join(folder, entry), owner.uid, owner.gid)
  }
  // The folder itself last: it is what tells that all of them are done.
  await chown(folder, owner.uid, owner.gid)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
