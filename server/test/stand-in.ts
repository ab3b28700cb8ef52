import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { bundled } from './start-program.ts'

type PlayClock = { now(): number; advance(milliseconds: number): Promise<void> }
type Running = {
  readonly url: string
  readonly app: { readonly appKey: string; readonly appSecret: string; readonly serviceId: string }
  close(): Promise<void>
}
type Emulators = {
  createPlayClock(start: number): PlayClock
  startTiktokShop(options: { host: string; port: number; clock: PlayClock }): Promise<Running>
}

export type StandIn = Running & {
  /** Held: it moves by `advance` only, and the test's own clock with it. */
  readonly clock: PlayClock
  /** Plays the buyer, the seller and the mishaps. */
  play<T = unknown>(method: string, path: string, body?: object): Promise<T>
}

const start = Date.UTC(2026, 10, 2, 10)

/** Until the test ends. */
export async function tiktokShopStandIn(): Promise<StandIn> {
  const standIn = await startStandIn()
  onTestFinished(() => standIn.close())
  return standIn
}

/** The stand-in of TikTok Shop, spoken to by HTTP alone: it is built from its own sources and shares none with the server. */
export async function startStandIn(): Promise<StandIn> {
  const bundle = await bundled('emulators', '../../emulators/src/main.ts')
  const { createPlayClock, startTiktokShop }: Emulators = await import(pathToFileURL(bundle).href)
  const clock = createPlayClock(start)
  const running = await startTiktokShop({ host: '127.0.0.1', port: 0, clock })
  return {
    ...running,
    clock,
    play: async <T>(method: string, path: string, body?: object): Promise<T> => {
      const answer = await fetch(`${running.url}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      const said: T = JSON.parse(await answer.text())
      return said
    },
  }
}
