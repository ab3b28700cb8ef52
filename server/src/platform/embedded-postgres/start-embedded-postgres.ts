import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { binariesPackage } from './binaries-package.ts'
import { databaseName, databaseUser, ensureCluster } from './cluster.ts'
import type { Confinement } from './confinement.ts'
import { freePort } from './launch-postmaster.ts'
import { nativeFolder, packageRoot } from './native-folder.ts'
import { findPrograms } from './postgres-programs.ts'
import { stopLeftover } from './postmaster.ts'
import { type Durability, serverSettings } from './server-settings.ts'
import { supervisePostmaster } from './supervise-postmaster.ts'

export type EmbeddedPostgresOptions = {
  /** The data folder, already locked against a second Quaydesk. */
  readonly dataDir: string
  /** Takes PostgreSQL's own log, line by line. It holds no statements and no values. */
  readonly log: (line: string) => void
  /** The package that holds the binaries; by default the one for this machine. */
  readonly binaries?: string
  /** `forTests` gives up fsync; nothing that must outlive a power cut is kept there. */
  readonly durability?: Durability
  /** Forces one way of running as root; by default the first that works. */
  readonly confinement?: Confinement
}

export type EmbeddedPostgres = {
  /** Where it listens: 127.0.0.1, a port that changes with each start, a password that does not. */
  readonly url: string
  /** The server's process; another one after a restart. */
  readonly pid: number
  /** Lets running transactions roll back, writes everything out and ends the server. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that Quaydesk brings along, as root too. Should it be killed, it is started again
 * at the same address.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durability = 'durable' } = options
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = await realpath(options.dataDir)
  const cluster = join(dataDir, 'postgres')
  const binaries = options.binaries ?? binariesPackage(process.platform, process.arch)
  const native = await nativeFolder(packageRoot(binaries), dataDir)
  const programs = await findPrograms(native, options.confinement)
  await stopLeftover(programs, cluster)
  const password = await ensureCluster(programs, cluster, join(dataDir, 'postgres-password'), durability)
  const port = await freePort()
  const supervised = await supervisePostmaster({
    programs,
    cluster,
    settings: serverSettings(programs.major, port, durability),
    log,
  })
  return {
    url: `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${databaseName}`,
    get pid() {
      return supervised.pid()
    },
    stop: supervised.stop,
  }
}
