import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export type RunningDesk = {
  readonly port: number
  readonly origin: string
  /** What it printed when it was ready; at a first start the setup link. */
  readonly link: URL
  /** The process that was started: the desk itself, or what started it. */
  readonly pid: number
  stop(): Promise<void>
}

export type StartOptions = {
  readonly command: readonly [program: string, ...args: string[]]
  /** The checkout to start in. */
  readonly folder: string
  readonly settings: Readonly<Record<string, string>>
}

const readyWithinMs = 5 * 60_000

/** Starts the product as a person does and waits for its line. It hears nothing of the settings around this command. */
export async function startDesk({ command, folder, settings }: StartOptions): Promise<RunningDesk> {
  const port = await freePort()
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...withoutSettings(process.env), ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, to end it as Ctrl-C does: npm's shell passes no signal on.
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} could not be started.`)
  const interrupt = () => void process.kill(-pid, 'SIGINT')
  // An interrupted bench leaves nothing running.
  process.once('exit', interrupt)
  // When the last of the group has let go of its output.
  const ended = once(child, 'close').finally(() => process.off('exit', interrupt))
  const stop = async () => {
    if (!child.stdout.closed) interrupt()
    await ended
  }
  try {
    const link = await readyLink(child.stdout).finally(() => child.stdout.resume())
    return { port, origin: `http://127.0.0.1:${port}`, link, pid, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function readyLink(stdout: Readable): Promise<URL> {
  const late = AbortSignal.timeout(readyWithinMs)
  for await (const line of createInterface({ input: stdout, signal: late })) {
    const link = /^Quaydesk is ready at (\S+)$/.exec(line)?.[1]
    if (link === undefined) continue
    return new URL(link)
  }
  throw new Error('Quaydesk ended, or was not ready in time, without saying that it is ready.')
}

function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = /^(QUAYDESK_.*|PORT|HOST|DATABASE_URL|TRUSTED_PROXIES|SMTP_URL)$/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !settings.test(name)))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port.')
  return address.port
}
