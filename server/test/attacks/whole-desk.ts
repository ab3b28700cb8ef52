import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { type App, createApp } from '../../src/app.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { createLog } from '../../src/platform/log.ts'
import { type TestDatabase, testDatabase } from '../database.ts'

export type WholeDesk = {
  readonly app: App
  readonly url: string
  readonly db: TestDatabase
  readonly clock: { now(): number; pass(milliseconds: number): void }
  /** Where its files lie. */
  readonly folder: string
  /** Everything that was logged, as it would stand in a file. */
  logged(): string
  /** Somebody at an address of his own, without cookies. */
  caller(): Caller
  stop(): Promise<void>
}

type Options = {
  readonly env?: Record<string, string>
  readonly db?: TestDatabase
  /** What the app is given in place of the database itself, to stand in between. */
  readonly through?: (db: TestDatabase) => Database
}

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Undefined where the body is no JSON. */
  readonly json: unknown
}

export type Ask = {
  readonly body?: unknown
  /** Sent as it is, in place of `body`. */
  readonly raw?: string | Buffer | FormData
  readonly headers?: Record<string, string>
}

export type Caller = {
  ask(method: string, path: string, ask?: Ask): Promise<Answer>
  /** The cookies as a browser would send them. */
  cookie(): string
}

let callers = 0

/** The whole product as `main` builds it, on a migrated database and a port of its own. Callers come in through a trusted proxy. */
export async function wholeDesk({ env = {}, db: given, through }: Options = {}): Promise<WholeDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'quaydesk-whole-'))
  await mkdir(join(folder, 'desk', 'assets'), { recursive: true })
  await writeFile(join(folder, 'desk', 'index.html'), '<!doctype html><title>The page of the desk</title>')
  await writeFile(join(folder, 'desk', 'assets', 'desk-1a2b.js'), 'the desk')
  await mkdir(join(folder, 'widget'))
  await writeFile(join(folder, 'widget', 'frame.js'), 'the chat')
  await writeFile(join(folder, 'widget', 'widget.js'), 'the loader')
  const db = given ?? (await testDatabase())
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  let now = Date.now()
  const clock = {
    ...systemClock,
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
  const port = await freePort()
  const app = await createApp({
    config: readConfig({
      PORT: String(port),
      QUAYDESK_SANDBOX: 'off',
      TRUSTED_PROXIES: '127.0.0.1',
      ...env,
    }),
    db: through?.(db) ?? db,
    log: createLog('debug', sink),
    clock,
    secret: 'a secret that is only for tests, but long',
    dataFolder: folder,
    widgetFolder: join(folder, 'widget'),
    deskFolder: join(folder, 'desk'),
    startSandbox: null,
  })
  await app.listen()
  const url = `http://127.0.0.1:${port}`
  return {
    app,
    url,
    db,
    clock,
    folder,
    logged: () => lines.join(''),
    caller: () => createCaller(url, `10.${(++callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`),
    stop: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function createCaller(origin: string, address: string): Caller {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookie,
    ask: async (method, path, { body, raw, headers = {} } = {}) => {
      const response = await fetch(`${origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          'x-forwarded-for': address,
          ...(jar.size > 0 ? { cookie: cookie() } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(raw === undefined ? {} : { body: raw }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      for (const setCookie of response.headers.getSetCookie()) {
        const [pair = ''] = setCookie.split(';', 1)
        const separator = pair.indexOf('=')
        if (/max-age=0/i.test(setCookie)) jar.delete(pair.slice(0, separator))
        else jar.set(pair.slice(0, separator), pair.slice(separator + 1))
      }
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: jsonOf(text) }
    },
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return address.port
}
