/** The stand-in's clock: it stands still until it is moved, and runs on the way what falls due. */
type PlayClock = {
  now(): number
  readonly nextAt: number | null
  /** Also waits until what was sent to us by then has been answered. */
  advance(milliseconds: number): Promise<void>
}

type TiktokShop = {
  readonly url: string
  readonly app: { readonly appKey: string; readonly appSecret: string; readonly serviceId: string }
  close(): Promise<void>
}

/** Handed in, because the server imports nothing of what judges it. */
export type StandIns = {
  createPlayClock(start: number): PlayClock
  startTiktokShop(options: {
    host: string
    port: number
    clock: PlayClock
    seed: number
  }): Promise<TiktokShop>
}

export type StandIn = TiktokShop & { readonly clock: PlayClock }

/** @param start milliseconds since the epoch */
export async function startStandIn(standIns: StandIns, start: number, seed: number): Promise<StandIn> {
  const clock = standIns.createPlayClock(start)
  const running = await standIns.startTiktokShop({ host: '127.0.0.1', port: 0, clock, seed })
  return { ...running, clock }
}
