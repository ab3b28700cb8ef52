import { readdir, readFile } from 'node:fs/promises'

export type Memory = {
  /** All that serves the desk. */
  readonly productMb: number
  /** npm and its shell, which only wait for the desk to end. */
  readonly npmMb: number
  /** How many processes of each kind were counted. */
  readonly processes: Readonly<Record<string, number>>
}

type Process = { readonly pid: number; readonly parent: number; readonly command: string }

/** What a tree of processes occupies; pages that several share are counted once (PSS). Linux only. */
export async function measureMemory(root: number): Promise<Memory> {
  const tree = descendants(root, await listProcesses())
  const starters = tree.filter(isStarter)
  const product = tree.filter((process) => !isStarter(process))
  if (product.length === 0) throw new Error('There is no process of the desk to measure.')
  const processes: Record<string, number> = {}
  for (const { command } of product) processes[command] = (processes[command] ?? 0) + 1
  return { productMb: await sumMb(product), npmMb: await sumMb(starters), processes }
}

const isStarter = ({ command }: Process) => /^(npm|sh)/.test(command)

async function listProcesses(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map(readProcess))
  return found.filter((process) => process !== null)
}

async function readProcess(pid: number): Promise<Process | null> {
  const stat = await ifRunning(readFile(`/proc/${pid}/stat`, 'utf8'))
  // A command may hold spaces and brackets, so what follows begins after the last one.
  const [, command, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat ?? '') ?? []
  return command === undefined ? null : { pid, parent: Number(parent), command }
}

function descendants(root: number, all: readonly Process[]): Process[] {
  const children = all.filter(({ parent }) => parent === root).flatMap(({ pid }) => descendants(pid, all))
  return [...all.filter(({ pid }) => pid === root), ...children]
}

async function sumMb(processes: readonly Process[]): Promise<number> {
  const sizes = await Promise.all(
    processes.map(async ({ pid }) => {
      const rollup = await ifRunning(readFile(`/proc/${pid}/smaps_rollup`, 'utf8'))
      return Number(/^Pss: +(\d+) kB/m.exec(rollup ?? '')?.[1] ?? 0)
    }),
  )
  return (sizes.reduce((sum, kilobytes) => sum + kilobytes, 0) * 1024) / 1e6
}

/** Null for a process that ended between listing and reading. */
async function ifRunning(reading: Promise<string>): Promise<string | null> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null
    throw error
  })
}
