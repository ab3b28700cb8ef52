import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem, type } from 'node:os'

/** What a figure depends on. Neither a host's name nor a path is among it. */
export type Machine = {
  readonly processor: string
  readonly cores: number
  readonly memoryMb: number
  readonly system: string
  readonly node: string
  /** Other programs' share in the last minute; a figure taken under load says little. */
  readonly loadBefore: number
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1e6),
    system: `${distribution() ?? type()} ${process.arch}`,
    node: process.versions.node,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  }
}

function distribution(): string | undefined {
  if (process.platform !== 'linux') return undefined
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
}
