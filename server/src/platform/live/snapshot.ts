/**
 * Which transactions were over at an instant, as PostgreSQL writes it (`xmin:xmax:xip,…`): those below `xmin`, and those
 * below `xmax` that `running` doesn't name. Ids of events are given out before the commit, so only this tells what a reader
 * has seen; and a long write elsewhere stands in `running` and holds up nobody.
 */
export type Snapshot = { readonly xmin: string; readonly xmax: string; readonly running: readonly string[] }

const written = /^(\d{1,20}):(\d{1,20}):((?:\d{1,20}(?:,\d{1,20})*)?)$/

/** PostgreSQL's ids have 64 bits; a larger one would fail wherever it is used. */
const largestId = 2n ** 64n - 1n

/** Null where the text is none, also where its ids can't be those of one snapshot. */
export function parseSnapshot(text: string): Snapshot | null {
  const [, xmin, xmax, list] = written.exec(text) ?? []
  if (xmin === undefined || xmax === undefined || list === undefined) return null
  const running = list === '' ? [] : list.split(',')
  const first = BigInt(xmin)
  const last = BigInt(xmax)
  const isOne = first <= last && last <= largestId
  if (!isOne || running.some((id) => BigInt(id) < first || BigInt(id) >= last)) return null
  return { xmin, xmax, running }
}

export const snapshotText = ({ xmin, xmax, running }: Snapshot): string =>
  `${xmin}:${xmax}:${running.join(',')}`

/** Clients keep it as it is; with very many transactions running, only what is below all of them counts as seen. */
const mostRunning = 40

export const forCursor = (snapshot: Snapshot): Snapshot =>
  snapshot.running.length <= mostRunning
    ? snapshot
    : { xmin: snapshot.xmin, xmax: snapshot.xmin, running: [] }
