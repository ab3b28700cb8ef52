import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Door = {
  readonly url: string
  /** The calls that came to it, as method and path. */
  readonly calls: readonly string[]
  /** Whoever knocks is cut off. */
  shut(): void
  open(): void
  /** Calls wait until the door is opened. */
  hold(): void
}

/** Stands before a platform's host, GET only: it can be shut, or hold who comes. */
export async function doorTo(target: string): Promise<Door> {
  const calls: string[] = []
  let state: 'open' | 'shut' | 'held' = 'open'
  let waiting: (() => void)[] = []
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    calls.push(`${request.method} ${path.split('?')[0]}`)
    if (state === 'held') await new Promise<void>((resolve) => waiting.push(resolve))
    if (state === 'shut') return void response.destroy()
    const answer = await fetch(`${target}${path}`, { redirect: 'manual' })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  }
  const server = createServer(
    (request, response) => void pass(request, response).catch(() => response.destroy()),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const letIn = () => {
    for (const go of waiting) go()
    waiting = []
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    shut: () => {
      state = 'shut'
      letIn()
    },
    open: () => {
      state = 'open'
      letIn()
    },
    hold: () => {
      state = 'held'
    },
  }
}
