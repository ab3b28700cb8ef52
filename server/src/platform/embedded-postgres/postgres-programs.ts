import { execFile, type SpawnOptions, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type Confinement,
  clusterOwner,
  confine,
  confinements,
  type OrdinaryUser,
  ordinaryUser,
} from './confinement.ts'

/** PostgreSQL's programs, and the way they run on this machine. */
export type PostgresPrograms = {
  readonly major: number
  readonly owner: OrdinaryUser | undefined
  spawn(program: 'postgres', parameters: string[], options: SpawnOptions): ReturnType<typeof spawn>
  /** Runs a program to its end, with `input` on its standard input; throws what it said if it failed. */
  run(program: 'postgres' | 'initdb' | 'pg_ctl', parameters: string[], input?: string): Promise<void>
}

const execute = promisify(execFile)

/** Finds the first way in which the programs run at all, and their version. */
export async function findPrograms(native: string, allowed?: Confinement): Promise<PostgresPrograms> {
  const user = ordinaryUser(process.platform === 'linux' ? await passwd() : '')
  const ways = allowed ? [allowed] : confinements(process.platform, process.getuid?.())
  const failures: unknown[] = []
  for (const way of ways) {
    try {
      return await programs(native, way, user)
    } catch (error) {
      failures.push(error)
    }
  }
  throw new AggregateError(
    failures,
    process.getuid?.() === 0
      ? 'PostgreSQL refuses to run as root, and neither unshare nor setpriv works here. Start Quaydesk as an ' +
          'ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.'
      : "Quaydesk's own PostgreSQL does not run on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.",
  )
}

async function programs(native: string, way: Confinement, user: OrdinaryUser): Promise<PostgresPrograms> {
  const commandLine = (program: string, parameters: string[]): [string, string[]] => {
    const [command = program, ...rest] = confine(way, user, [join(native, 'bin', program), ...parameters])
    return [command, rest]
  }
  const { stdout } = await execute(...commandLine('postgres', ['--version']))
  return {
    major: Number(/(\d+)/.exec(stdout)?.[1]),
    owner: clusterOwner(way, user),
    spawn: (program, parameters, options) => spawn(...commandLine(program, parameters), options),
    run: async (program, parameters, input = '') => {
      const running = execute(...commandLine(program, parameters), { env: { ...process.env, LC_ALL: 'C' } })
      running.child.stdin?.end(input)
      await running
    },
  }
}

async function passwd(): Promise<string> {
  return readFile('/etc/passwd', 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}
