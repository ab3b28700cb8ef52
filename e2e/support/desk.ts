import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const startScript = fileURLToPath(new URL('../../bin/start.mjs', import.meta.url))
/** A first start builds and makes a database; a slow machine may take its time. */
const startLimitMs = 240_000

export type Desk = {
  readonly url: string
  /** Only at the first start of a data folder. */
  readonly setupLink: string | null
  readonly output: () => string
  /** Ends it like a power cut. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>
}

/** A data folder and a port that outlive restarts, so that open desks find the server again. */
export type Place = { readonly dataDir: string; readonly port: number; remove(): Promise<void> }

export async function newPlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quaydesk-story-'))
  return { dataDir, port: await freePort(), remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** Starts the product as a newcomer does and waits for its one line. */
export async function startDesk(place: Place, settings: Record<string, string> = {}): Promise<Desk> {
  const child = spawn(process.execPath, [startScript], {
    env: { ...process.env, PORT: String(place.port), QUAYDESK_DATA: place.dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const ready = await readyLine(child, lines)
  const { origin, searchParams } = new URL(ready)
  return {
    url: origin,
    setupLink: searchParams.has('token') ? ready : null,
    output: () => lines.join('\n'),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

async function readyLine(child: ChildProcess, lines: string[]): Promise<string> {
  const limit = setTimeout(() => child.kill('SIGKILL'), startLimitMs)
  const found = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        const address = /Quaydesk is ready at (\S+)/.exec(line)?.[1]
        if (address) resolve(address)
      })
    }
    child.once('exit', (code) => reject(new Error(`The start ended with ${code}:\n${lines.join('\n')}`)))
  })
  return found.finally(() => clearTimeout(limit))
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
